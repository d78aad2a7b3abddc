// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.test.HangLimit;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LivePageTest {

    private final LivePage page = new LivePage(Clock.systemUTC());
    private final Vertx vertx = Vertx.vertx();
    private URI address;

    @BeforeEach
    void serve() {
        Router router = Router.router(vertx);
        page.mount(vertx, router, Duration.ofMillis(10));
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
    void aNewBrowserFirstGetsTheLatestOfEverything() {
        page.show("statistic", "queue1", 1);
        page.show("statistic", "queue1", 2);
        page.show("statistic", "queue2", 3);

        try (TestBrowser browser = TestBrowser.open(address)) {
            await().until(() -> browser.messages().size() == 2);
            assertThat(browser.data("statistic", "queue1")).singleElement().hasToString("2");
            assertThat(browser.data("statistic", "queue2")).singleElement().hasToString("3");
        }
    }

    @Test
    void aSnapshotLargerThanOneFrameArrivesWhole() {
        for (int number = 0; number < 1_234; number++) {
            page.show("statistic", "queue" + number, number);
        }

        try (TestBrowser browser = TestBrowser.open(address)) {
            await().until(() -> browser.messages().size() == 1_234);
        }
    }

    @Test
    void everyOpenBrowserGetsWhatIsShown() {
        try (TestBrowser one = TestBrowser.open(address);
                TestBrowser other = TestBrowser.open(address)) {
            page.show("statistic", "queue1", 7);

            await().until(() -> !one.messages().isEmpty() && !other.messages().isEmpty());
            assertThat(one.messages()).isEqualTo(other.messages());
        }
    }

    @Test
    void aBrowserThatDoesNotReadGetsTheLatestLaterAndDelaysNoOther() {
        String large = "x".repeat(1_000_000);
        try (TestBrowser slow = TestBrowser.openWithoutReading(address);
                TestBrowser fast = TestBrowser.open(address)) {
            for (int round = 1; round <= 100; round++) {
                page.show("statistic", "large", large + round);
                page.show("statistic", "queue1", round);
                int shown = round;
                await().pollInterval(Duration.ofMillis(1)).until(() -> latest(fast) == shown);
            }

            slow.read();

            await().until(() -> latest(slow) == 100);
            // What fits into the socket's buffers was sent before; the rest of the 100 rounds was never kept.
            assertThat(slow.data("statistic", "queue1")).hasSizeLessThan(50);
        }
    }

    @Test
    void aPageOfAnotherSiteIsRefused() {
        URI live = URI.create("ws://" + address.getAuthority() + "/live");

        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Origin", "https://evil.example")
                        .buildAsync(live, new java.net.http.WebSocket.Listener() {})
                        .join())
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(403));
    }

    @Test
    void thePageOfTheHubItselfIsAccepted() {
        URI live = URI.create("ws://" + address.getAuthority() + "/live");

        assertThat(HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Origin", address.toString())
                        .buildAsync(live, new java.net.http.WebSocket.Listener() {}))
                .succeedsWithin(HangLimit.TIME)
                .satisfies(java.net.http.WebSocket::abort);
    }

    @Test
    void thePageHasAPolicyThatForbidsForeignScripts() throws Exception {
        HttpResponse<String> response = get("/");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<title>Camel CX hub</title>");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "script-src 'self'"));
    }

    @Test
    void nothingButThePageIsServedFromTheClassPath() throws Exception {
        assertThat(get("/application.properties").statusCode()).isEqualTo(404);
        assertThat(get("/..%2fapplication.properties").statusCode()).isEqualTo(404);
        assertThat(get("/pom.xml").statusCode()).isEqualTo(404);
    }

    private static int latest(TestBrowser browser) {
        var values = browser.data("statistic", "queue1");
        return values.isEmpty() ? 0 : values.get(values.size() - 1).asInt();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
