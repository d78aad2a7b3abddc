// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.hub.page.LivePage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;

/** Camel's own HTTP server ({@code camel.server.*}), on which the page is served. */
final class PageHttpServer {

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");

    private PageHttpServer() {}

    /** Fails for a port in use; Camel's server only logs it and starts nevertheless, so that the page would seem to be available. */
    static void requireFreePort(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new IllegalArgumentException("The page cannot be served on " + host + ":" + port + " ("
                    + e.getMessage() + "). Set hub.port (HUB_PORT) to a free port, or to 0 for any.");
        }
    }

    /** Serves the page; returns its address for a browser on this machine. */
    static URI serve(LivePage page, Duration pushInterval, CamelContext context) {
        VertxPlatformHttpServer server = context.hasService(VertxPlatformHttpServer.class);
        if (server == null) {
            throw new IllegalStateException("The page needs Camel's HTTP server: set camel.server.enabled=true.");
        }
        String name = VertxPlatformHttpRouter.getRouterNameFromPort(server.getConfigurationPort());
        VertxPlatformHttpRouter router = VertxPlatformHttpRouter.lookup(context, name);
        page.mount(router.vertx(), router, pushInterval);
        String host = EVERY_ADDRESS.contains(server.getHost()) ? "localhost" : server.getHost();
        return URI.create("http://" + host + ":" + server.getPort());
    }
}
