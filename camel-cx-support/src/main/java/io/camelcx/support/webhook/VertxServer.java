// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;

/**
 * Vert.x as the HTTP server of a context, where it is that. A consumer of Camel's platform-http would parse a body whose content type is that of a form, as
 * that of {@code curl -d}, and the bytes, which are signed, would be lost.
 */
final class VertxServer {

    private static final String ROUTER = "org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter";

    private VertxServer() {}

    /** Whether a context's HTTP server is Vert.x. */
    static boolean isIn(CamelContext context) {
        return isPresent() && VertxRoutes.hasRouter(context);
    }

    /** By the class loader of {@link VertxRoutes}: in OSGi other bundles may see other classes. */
    private static boolean isPresent() {
        try {
            Class.forName(ROUTER, false, VertxServer.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError none) {
            return false;
        }
    }

    /**
     * Listens at Vert.x itself.
     *
     * @param consumer for Camel's list of HTTP endpoints
     * @return ends it when closed; empty if the HTTP server is another one
     */
    static Optional<AutoCloseable> listen(
            CamelContext context, Consumer consumer, WebhookHandler handler, int maxBodySize) {
        return isIn(context)
                ? VertxListener.listen(context, consumer, handler, maxBodySize, handler.timeout())
                : Optional.empty();
    }

    /**
     * Keeps bodies for {@link #kept}.
     *
     * @param path of the webhook
     * @param maxBodySize in bytes; a request that states a larger body is answered with 413
     * @param tooLarge called for each such request
     * @return ends it when closed
     */
    static AutoCloseable keep(CamelContext context, String path, int maxBodySize, Runnable tooLarge) {
        return isIn(context) ? VertxRoutes.add(context, path, maxBodySize, tooLarge) : () -> {};
    }

    /** The body of the request that this thread processes, if Camel could not take it. */
    static Optional<byte[]> kept() {
        return isPresent() ? VertxRoutes.keptBody() : Optional.empty();
    }
}
