// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Listens at Vert.x itself. Compared with a consumer of Camel's platform-http, no thread waits for the route, and the body arrives as it was sent, whatever
 * its content type. Loaded only where Vert.x is in the class path.
 */
final class VertxListener {

    private static final int TOO_LARGE = 413;

    private final WebhookHandler handler;
    private final Duration timeout;

    private VertxListener(WebhookHandler handler, Duration timeout) {
        this.handler = handler;
        this.timeout = timeout;
    }

    /**
     * Listens.
     *
     * @param consumer for Camel's list of HTTP endpoints
     * @param timeout how long a request waits for the route
     * @return ends it when closed; empty if the context has no HTTP server, or several
     */
    static Optional<AutoCloseable> listen(
            CamelContext context, Consumer consumer, WebhookHandler handler, int maxBodySize, Duration timeout) {
        List<VertxPlatformHttpRouter> routers = VertxRoutes.routers(context).toList();
        if (routers.size() != 1) {
            return Optional.empty();
        }
        String path = handler.path();
        List<Route> routes = new VertxListener(handler, timeout).routes(routers.get(0), path, maxBodySize);
        PlatformHttpComponent listed = context.getComponent("platform-http", PlatformHttpComponent.class);
        listed.addHttpEndpoint(path, "POST", null, "application/json", consumer);
        return Optional.of(() -> {
            listed.removeHttpEndpoint(path);
            routes.forEach(Route::remove);
        });
    }

    /** Two, because a route of Vert.x must read the body before it does anything else. */
    private List<Route> routes(VertxPlatformHttpRouter router, String path, int maxBodySize) {
        Route type = router.route(path).handler(VertxListener::keepBytes);
        Route body = router.route(path)
                .handler(BodyHandler.create(false).setBodyLimit(maxBodySize))
                .handler(this::receive)
                .failureHandler(this::fail);
        return List.of(type, body);
    }

    /** The body of a form would be parsed, and its bytes, which are signed, lost. */
    private static void keepBytes(RoutingContext request) {
        request.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
        request.next();
    }

    private void receive(RoutingContext request) {
        PendingResponse pending = handler.respond(new VertxRequest(request));
        if (pending.ended().isDone()) {
            send(request, pending.await(Duration.ZERO));
            return;
        }
        Context eventLoop = request.vertx().getOrCreateContext();
        long timer =
                request.vertx().setTimer(Math.max(timeout.toMillis(), 1), late -> sendOnce(request, pending.tooLate()));
        pending.ended()
                .whenComplete((done, fault) -> eventLoop.runOnContext(next -> {
                    request.vertx().cancelTimer(timer);
                    sendOnce(request, pending.await(Duration.ZERO));
                }));
    }

    /** The event loop is one thread, so the time-out and the end of the route cannot both find it unsent. */
    private void sendOnce(RoutingContext request, WebhookResponse response) {
        if (!request.response().ended()) {
            send(request, response);
        }
    }

    private void fail(RoutingContext request) {
        WebhookOutcome outcome =
                request.statusCode() == TOO_LARGE ? WebhookOutcome.TOO_LARGE : WebhookOutcome.UNREADABLE;
        sendOnce(request, WebhookResponse.of(outcome));
    }

    private void send(RoutingContext request, WebhookResponse response) {
        handler.count(response);
        HttpServerResponse http =
                request.response().setStatusCode(response.outcome().status());
        response.headers().forEach(http::putHeader);
        if (!http.closed()) {
            http.end(response.body());
        }
    }
}
