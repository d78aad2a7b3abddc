// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.SettableClock;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When browsers are updated; the clock moves only when a test moves it. */
class PageUpdatesTest {

    private final SettableClock clock = SettableClock.standing();
    private final LivePage page = new LivePage(clock);
    private final Vertx vertx = Vertx.vertx();
    private URI address;

    @BeforeEach
    void serve() {
        Router router = Router.router(vertx);
        page.mount(vertx, router, Duration.ofMillis(5));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        address = URI.create("http://localhost:" + server.actualPort());
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void anIdleHubSendsAFrameEveryFewSeconds() {
        try (TestBrowser browser = TestBrowser.open(address)) {
            await().until(() -> browser.frames() == 1);

            advance(Duration.ofSeconds(6));
            await().until(() -> browser.frames() == 2);
            advance(Duration.ofSeconds(6));
            await().until(() -> browser.frames() == 3);

            assertThat(browser.messages()).isEmpty();
        }
    }

    @Test
    void aBrowserThatReadsNothingForHalfAMinuteIsDisconnected() {
        try (TestBrowser stalled = TestBrowser.openWithoutReading(address);
                TestBrowser reading = TestBrowser.open(address)) {
            fillTheBuffersOfBrowsersThatDoNotRead(reading);

            advance(Duration.ofSeconds(31));

            page.showJson("statistic", "after", "1");
            await().until(() -> !reading.data("statistic", "after").isEmpty());
            stalled.read();
            await().until(stalled::isClosed);
            assertThat(stalled.data("statistic", "after")).isEmpty();
            assertThat(reading.isClosed()).isFalse();
        }
    }

    private void fillTheBuffersOfBrowsersThatDoNotRead(TestBrowser reading) {
        String large = "x".repeat(1_000_000);
        for (int round = 1; round <= 40; round++) {
            page.showJson("statistic", "large", "\"" + large + round + "\"");
            int frames = round;
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> reading.data("statistic", "large").size() >= frames);
        }
    }

    private void advance(Duration time) {
        clock.advance(time);
    }
}
