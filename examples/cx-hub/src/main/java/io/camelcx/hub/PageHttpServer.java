// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.hub.page.LivePage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;

/** Camel's own HTTP server ({@code camel.server.*}), on which the page is served. */
final class PageHttpServer {

    private final CamelContext context;
    private final VertxPlatformHttpServer server;

    private PageHttpServer(CamelContext context, VertxPlatformHttpServer server) {
        this.context = context;
        this.server = server;
    }

    /**
     * Camel's server only logs that it cannot listen and starts nevertheless, so that the page would seem to be available.
     *
     * @throws IllegalArgumentException if the port cannot be opened
     */
    static void requireFreePort(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new IllegalArgumentException("The page cannot be served on " + host + ":" + port + " ("
                    + e.getMessage() + "). Set hub.port (HUB_PORT) to a free port, or to 0 for any.");
        }
    }

    static PageHttpServer of(CamelContext context) {
        VertxPlatformHttpServer server = context.hasService(VertxPlatformHttpServer.class);
        if (server == null) {
            throw new IllegalStateException("The page needs Camel's HTTP server: set camel.server.enabled=true.");
        }
        return new PageHttpServer(context, server);
    }

    void serve(LivePage page, Duration pushInterval) {
        String name = VertxPlatformHttpRouter.getRouterNameFromPort(server.getConfigurationPort());
        VertxPlatformHttpRouter router = VertxPlatformHttpRouter.lookup(context, name);
        page.mount(router.vertx(), router, pushInterval);
    }

    /** The address to open in a browser on this machine. */
    URI address() {
        boolean everyAddress =
                server.getHost().equals("0.0.0.0") || server.getHost().equals("::");
        return URI.create("http://" + (everyAddress ? "localhost" : server.getHost()) + ":" + server.getPort());
    }
}
