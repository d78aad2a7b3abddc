// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/** The routes of Vert.x for {@link VertxServer}; loaded only where Vert.x is in the class path. */
final class VertxRoutes {

    /** Before the routes of Camel. */
    private static final int FIRST = -1;

    private static final int TOO_LARGE = 413;
    private static final String REQUEST = VertxRoutes.class.getName();

    private VertxRoutes() {}

    static boolean hasRouter(CamelContext context) {
        return routers(context).findAny().isPresent();
    }

    static AutoCloseable add(CamelContext context, String path, int maxBodySize, Runnable tooLarge) {
        List<Route> routes = routers(context)
                .map(router -> add(router, path, maxBodySize, tooLarge))
                .toList();
        return () -> routes.forEach(Route::remove);
    }

    /** The HTTP servers of a context. */
    static Stream<VertxPlatformHttpRouter> routers(CamelContext context) {
        return context.getRegistry().findByType(VertxPlatformHttpRouter.class).stream()
                .filter(router -> !router.isManagementServer());
    }

    private static Route add(VertxPlatformHttpRouter router, String path, int maxBodySize, Runnable tooLarge) {
        return router.route(path).order(FIRST).handler(request -> {
            if (isTooLarge(request, maxBodySize)) {
                tooLarge.run();
                request.fail(TOO_LARGE);
            } else {
                keepBody(request);
                request.next();
            }
        });
    }

    /** What the request states; the body of one that states nothing is measured later. */
    private static boolean isTooLarge(RoutingContext request, int maxBodySize) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && Long.parseLong(length) > maxBodySize;
        } catch (NumberFormatException malformed) {
            return true;
        }
    }

    /** Vert.x does not parse the body, but Camel does not take it, because the request was a form; so the request is kept where the route's thread finds it. */
    private static void keepBody(RoutingContext request) {
        if (isForm(request.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            request.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
            Vertx.currentContext().putLocal(REQUEST, request);
        }
    }

    /** The body of the request that this thread processes; empty if Camel has taken it. */
    static Optional<byte[]> keptBody() {
        return Optional.ofNullable(Vertx.currentContext())
                .map(context -> context.<RoutingContext>getLocal(REQUEST))
                .map(request -> request.body().buffer())
                .map(Buffer::getBytes);
    }

    private static boolean isForm(String contentType) {
        String type = Optional.ofNullable(contentType).orElse("").toLowerCase(Locale.ROOT);
        return type.contains("application/x-www-form-urlencoded") || type.contains("multipart/form-data");
    }
}
