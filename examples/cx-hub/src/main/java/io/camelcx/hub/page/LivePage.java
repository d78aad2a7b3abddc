// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;

/**
 * The page as the routes see it: a message is sent to every open browser, and to every browser that opens later.
 *
 * <p>Showing never waits for a browser, and costs the same with none or many of them open.
 */
public final class LivePage {

    private final LatestMessages latest = new LatestMessages();
    private final PageServer server = new PageServer(latest, Clock.systemUTC());

    /** Shows texts and numbers, as JSON has them. */
    public void show(String topic, String key, Object data) {
        show(new PageMessage(topic, key, PageMessage.write(data)));
    }

    /** Replaces what the page shows about the message's subject, unless it is the same. Safe for any number of threads. */
    public void show(PageMessage message) {
        latest.put(message);
    }

    /** Serves the page at {@code /} and its WebSocket at {@code /live}, until the router's HTTP server ends. */
    public void mount(Vertx vertx, Router router, Duration pushInterval) {
        server.mount(vertx, router, pushInterval);
    }
}
