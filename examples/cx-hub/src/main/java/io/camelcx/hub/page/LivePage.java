/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.hub.page;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;

/**
 * The page as the routes see it: what is shown here reaches every open browser, and every browser that opens later.
 *
 * <p>Showing never waits for a browser, and costs the same with none or many of them open.
 */
public final class LivePage {

    private final LatestMessages latest = new LatestMessages();
    private final PageServer server = new PageServer(latest, Clock.systemUTC());

    /** Replaces what the page shows about the message's subject. Safe for any number of threads. */
    public void show(PageMessage message) {
        latest.put(message);
    }

    /**
     * Serves the page at {@code /} and its WebSocket at {@code /live}.
     *
     * @param router the router of a running HTTP server, which ends the page when it ends
     * @param pushInterval the shortest time between two updates of a browser, at least 1 ms
     */
    public void mount(Vertx vertx, Router router, Duration pushInterval) {
        server.mount(vertx, router, pushInterval);
    }
}
