// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page as the routes see it: what is shown is sent to every open browser, and to every browser that opens later. Showing never waits
 * for a browser, and costs the same with none or many of them open.
 *
 * <p>The page's files and the latest messages are served on the HTTP server that Camel already runs.
 *
 * <p>Only files in {@code /web} of the class path are served. Camel's own static files
 * ({@code camel.server.staticEnabled}) also look into the working directory and the whole class path, so that
 * {@code /application.properties}, credentials included, would be public.
 */
public final class LivePage {

    /** The path of the WebSocket. */
    static final String LIVE_PATH = "/live";

    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final LatestMessages latest = new LatestMessages();
    private final Clock clock;
    private final Set<Browser> browsers = ConcurrentHashMap.newKeySet();

    /** A page that shows nothing yet, with the clock of its connections. */
    public LivePage(Clock clock) {
        this.clock = clock;
    }

    /** Shows texts and numbers, as JSON has them. */
    public void show(String topic, String key, Object data) {
        showJson(topic, key, PageMessage.write(data));
    }

    /**
     * Replaces what the page shows about the key within the topic, unless it is the same. Safe for any number of threads.
     *
     * @param json one complete JSON text, sent to the browser as it is
     */
    public void showJson(String topic, String key, String json) {
        latest.put(new PageMessage(topic, key, json));
    }

    LatestMessages latest() {
        return latest;
    }

    /**
     * Serves the page at {@code /} and its WebSocket at {@code /live}, on the router of the running HTTP server; Camel closes it, and this
     * page with it.
     */
    public void mount(Vertx vertx, Router router, Duration pushInterval) {
        router.get(LIVE_PATH).handler(this::open);
        router.route("/*")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .last()
                .handler(LivePage::secure)
                .handler(pageFiles());
        vertx.setPeriodic(pushInterval.toMillis(), timer -> updateAll());
    }

    private static StaticHandler pageFiles() {
        // The default is the machine's charset, which may be another one.
        return StaticHandler.create("web")
                .setDefaultContentEncoding(StandardCharsets.UTF_8.name())
                .setCachingEnabled(false)
                .setDirectoryListing(false);
    }

    private static void secure(RoutingContext call) {
        call.response()
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                // The files are few and small; an outdated page with a newer hub would be worse.
                .putHeader("Cache-Control", "no-cache");
        call.next();
    }

    private void open(RoutingContext call) {
        if (!sameOrigin(call)) {
            // The browser's same-origin policy does not cover WebSockets: without this check any site could read the
            // messages.
            LOG.warn(
                    "Rejected a WebSocket from the foreign origin {}",
                    call.request().getHeader("Origin"));
            call.response().setStatusCode(403).end("Only the page of this hub may connect.");
            return;
        }
        call.request().toWebSocket().onSuccess(this::register).onFailure(call::fail);
    }

    private static boolean sameOrigin(RoutingContext call) {
        String origin = call.request().getHeader("Origin");
        return origin == null
                || origin.replaceFirst("^https?://", "")
                        .equalsIgnoreCase(call.request().getHeader("Host"));
    }

    private void register(ServerWebSocket socket) {
        Browser browser = new Browser(socket);
        socket.exceptionHandler(e -> LOG.debug("A page was closed", e));
        socket.closeHandler(closed -> browsers.remove(browser));
        browsers.add(browser);
    }

    private void updateAll() {
        Instant now = clock.instant();
        FrameSource frames = new FrameSource(latest, now);
        browsers.forEach(browser -> browser.update(frames, now));
    }
}
