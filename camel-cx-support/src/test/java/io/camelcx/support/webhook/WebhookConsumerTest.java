// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import static io.camelcx.support.webhook.HookBed.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.camelcx.test.LogCapture;
import io.camelcx.test.ThreadPools;
import io.vertx.core.VertxOptions;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webhook behind a real HTTP server. */
class WebhookConsumerTest {

    private static final String ROUTE = "hook:in?exceptionHandler=#failures";
    private static final String SHORT = ROUTE + "&responseTimeout=50ms";

    private final HookBed bed = new HookBed();

    @AfterEach
    void stop() {
        bed.close();
    }

    @Test
    void aSignedRequestIsAnsweredAfterTheRouteHasProcessedIt() throws Exception {
        bed.route(ROUTE);

        HttpResponse<String> response = bed.post(note("1", "Hello"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("[\"1\"]");
        assertThat(bed.received).containsExactly("Hello");
    }

    @Test
    void theResponseHasNoHeaderOfTheRequestOrOfTheRoute() throws Exception {
        bed.route(ROUTE);

        HttpResponse<String> response = bed.send(bed.request(note("1", "own 7")).header("X-Secret", "4711"));

        assertThat(response.body()).isEqualTo("[\"7\"]");
        assertThat(response.headers().map()).containsOnlyKeys("content-type", "content-length");
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void otherMethodsAreNotAllowed(String method) throws Exception {
        bed.route(ROUTE);

        HttpResponse<String> response =
                bed.send(bed.request(note("1", "Hello")).method(method, BodyPublishers.ofString(note("1", "Hello"))));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).hasValue("POST");
        assertThat(bed.received).isEmpty();
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWithAndWithoutAContentLength() throws Exception {
        bed.route(ROUTE + "&maxBodySize=41");
        byte[] tooLarge = note("1", "0123456789").getBytes(StandardCharsets.UTF_8);
        assertThat(tooLarge).hasSize(42);

        assertThat(bed.post(note("1", "0123456789")).statusCode()).isEqualTo(413);
        HttpRequest.Builder chunked = bed.request(note("1", "0123456789"))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge)));
        assertThat(bed.send(chunked).statusCode()).isEqualTo(413);
        assertThat(bed.post(note("1", "012345678")).statusCode()).isEqualTo(200);
        assertThat(bed.received).containsExactly("012345678");
        assertThat(count("too-large")).isEqualTo(2);
    }

    @Test
    void aRequestWithoutASignatureOrWithAWrongOneIsRefused() throws Exception {
        bed.route(ROUTE);
        String body = note("1", "Hello");

        assertThat(bed.send(bed.request(body).setHeader("X-Signature", "0")).statusCode())
                .isEqualTo(401);
        HttpRequest.Builder unsigned =
                HttpRequest.newBuilder(bed.uri("/hook/in")).POST(BodyPublishers.ofString(body));
        assertThat(bed.send(unsigned).statusCode()).isEqualTo(401);
        HttpRequest.Builder forged = bed.request("no JSON").setHeader("X-Signature", "0");
        assertThat(bed.send(forged).statusCode()).isEqualTo(401);

        assertThat(bed.received).isEmpty();
        assertThat(bed.failures).isEmpty();
        assertThat(bed.endpoint().getRefusedWebhooks()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=ISO-8859-1",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "text/plain; charset=UTF-16",
                "odd"
            })
    void theContentTypeDoesNotMatter(String contentType) throws Exception {
        bed.route(ROUTE);

        HttpResponse<String> response =
                bed.send(bed.request(note("1", "a=b&c=ü%20+")).header("Content-Type", contentType));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(bed.received).containsExactly("a=b&c=ü%20+");
    }

    @Test
    void aSignedBodyThatIsMalformedGoesToTheExceptionHandlerInPart() throws Exception {
        bed.route(ROUTE);
        String malformed = "{\"notes\":" + "x".repeat(10_000);

        assertThat(bed.post(malformed).statusCode()).isEqualTo(400);

        assertThat(bed.failures)
                .containsExactly(
                        "A webhook of hook://in?exceptionHandler=%23failures is malformed, and was not sent to the route");
        assertThat(bed.failedBodies).containsExactly(malformed.substring(0, 4096));
        assertThat(bed.endpoint().getFailedWebhooks()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "rollback"})
    void whatTheRouteFailsOnIsToBeDeliveredAgain(String text) throws Exception {
        bed.route(ROUTE);

        assertThat(bed.post(note("1", text)).statusCode()).isEqualTo(503);

        assertThat(bed.failures).containsExactly("The route has not processed the note 1");
        assertThat(bed.endpoint().getFailedWebhooks()).isEqualTo(1);
    }

    @Test
    void aLateRouteGoesOnAndItsSuccessAnswersTheRedelivery() throws Exception {
        bed.route(SHORT);
        CountDownLatch late = bed.hold();

        assertThat(bed.post(note("1", "own 7")).statusCode()).isEqualTo(503);
        late.countDown();
        await().until(() -> bed.endpoint().getInflightWebhooks() == 0);
        HttpResponse<String> again = bed.post(note("1", "own 7"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo("[\"7\"]");
        assertThat(bed.received).containsExactly("own 7");
        assertThat(bed.endpoint().getDuplicateWebhooks()).isEqualTo(1);
    }

    @Test
    void aRedeliveryWaitsForTheFirstThatIsStillRunning() throws Exception {
        bed.route(ROUTE);
        CountDownLatch running = bed.hold();

        CompletableFuture<HttpResponse<String>> first = bed.later(note("1", "own 7"));
        await().until(() -> bed.received.size() == 1);
        CompletableFuture<HttpResponse<String>> second = bed.later(note("1", "own 7"));
        assertThat(bed.post(note("2", "Other")).statusCode()).isEqualTo(200);
        assertThat(second).isNotDone();
        running.countDown();

        assertThat(first.get().body()).isEqualTo("[\"7\"]");
        assertThat(second.get().body()).isEqualTo("[\"7\"]");
        assertThat(bed.received).containsExactly("own 7", "Other");
    }

    @Test
    void withoutARepositoryADeliveryThatWasAcknowledgedIsProcessedAgain() throws Exception {
        bed.route(ROUTE);

        bed.post(note("1", "Hello"));
        bed.post(note("1", "Hello"));

        assertThat(bed.received).hasSize(2);
    }

    @Test
    void theKeyIsAddedAfterTheRouteHasSucceeded() throws Exception {
        IdempotentRepository processed = MemoryIdempotentRepository.memoryIdempotentRepository();
        bed.context.getRegistry().bind("processed", processed);
        bed.route(ROUTE + "&idempotentRepository=#processed");
        CountDownLatch running = bed.hold();

        bed.routeFails = true;
        CompletableFuture<HttpResponse<String>> failing = bed.later(note("1", "own 7"));
        await().until(() -> bed.received.size() == 1);
        assertThat(processed.contains("1")).isFalse();
        running.countDown();
        assertThat(failing.get().statusCode()).isEqualTo(503);
        assertThat(processed.contains("1")).isFalse();
        bed.routeFails = false;
        assertThat(bed.post(note("1", "own 7")).statusCode()).isEqualTo(200);
        assertThat(processed.contains("1")).isTrue();

        HttpResponse<String> again = bed.post(note("1", "own 7"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo("[\"7\"]");
        assertThat(bed.received).hasSize(2);
        assertThat(bed.endpoint().getDuplicateWebhooks()).isEqualTo(1);
    }

    @Test
    void aRepositoryThatFailsLosesNothing() throws Exception {
        FailingRepository processed = new FailingRepository();
        bed.context.getRegistry().bind("processed", processed);
        bed.route(ROUTE + "&idempotentRepository=#processed");

        processed.failsToAdd = true;
        assertThat(bed.post(note("1", "Hello")).statusCode()).isEqualTo(200);
        assertThat(bed.failures)
                .containsExactly(
                        "The route has processed the note 1, but its key 1 could not be added to the idempotent"
                                + " repository; if it is delivered again, the route processes it again");
        processed.failsToRead = true;
        assertThat(bed.post(note("2", "Hello")).statusCode()).isEqualTo(503);
        assertThat(bed.received).hasSize(1);
    }

    @Test
    void onlyWhatHasNotSucceededIsProcessedAgain() throws Exception {
        bed.context.getRegistry().bind("processed", MemoryIdempotentRepository.memoryIdempotentRepository());
        bed.route(ROUTE + "&idempotentRepository=#processed");
        String notes =
                "{\"notes\":[{\"id\":\"1\",\"text\":\"a\"},{\"id\":\"2\",\"text\":\"fail\"},{\"id\":\"3\",\"text\":\"c\"}]}";

        assertThat(bed.post(notes).statusCode()).isEqualTo(503);
        assertThat(bed.received).containsExactly("a", "fail", "c");
        bed.received.clear();
        assertThat(bed.post(notes).statusCode()).isEqualTo(503);
        assertThat(bed.received).containsExactly("fail");
    }

    @Test
    void theSameKeyTwiceInARequestIsProcessedOnce() throws Exception {
        bed.route(ROUTE);

        HttpResponse<String> response = bed.post(
                "{\"notes\":[{\"id\":\"1\",\"text\":\"a\"},{\"id\":\"1\",\"text\":\"a\"},{\"text\":\"b\"},{\"text\":\"b\"}]}");

        assertThat(response.body()).isEqualTo("[\"1\",\"1\",\"\",\"\"]");
        assertThat(bed.received).containsExactly("a", "b", "b");
    }

    @Test
    void moreThanTheLimitInFlightAreToBeDeliveredAgain() throws Exception {
        bed.route(ROUTE + "&maxInflight=1");
        CountDownLatch running = bed.hold();

        CompletableFuture<HttpResponse<String>> first = bed.later(note("1", "Hello"));
        await().until(() -> bed.received.size() == 1);
        assertThat(bed.post(note("2", "Other")).statusCode()).isEqualTo(503);
        running.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
        await().until(() -> bed.endpoint().getInflightWebhooks() == 0);

        assertThat(bed.post(note("2", "Other")).statusCode()).isEqualTo(200);
        assertThat(count("busy")).isEqualTo(1);
    }

    @Test
    void slowRoutesHoldNoThreadOfTheServer() throws Exception {
        int more = VertxOptions.DEFAULT_WORKER_POOL_SIZE + 5;
        bed.route(ROUTE);
        List<CountDownLatch> slow =
                IntStream.range(0, more).mapToObj(i -> bed.hold()).toList();

        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, more)
                .mapToObj(i -> bed.later(note("slow " + i, "Hello")))
                .toList();
        await().until(() -> bed.received.size() == more && bed.latches.isEmpty());
        assertThat(bed.post(note("quick", "Hello")).statusCode()).isEqualTo(200);
        slow.forEach(CountDownLatch::countDown);

        assertThat(waiting)
                .allSatisfy(response -> assertThat(response.get().statusCode()).isEqualTo(200));
    }

    @Test
    void acknowledgedOnReceiptNothingIsWaitedFor() throws Exception {
        bed.route(ROUTE + "&acknowledge=onReceipt");
        CountDownLatch running = bed.hold();

        HttpResponse<String> response = bed.post(note("1", "fail"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("[\"1\"]");
        running.countDown();

        await().untilAsserted(() -> assertThat(bed.failures).containsExactly("The route has not processed the note 1"));
    }

    @Test
    void aSuspendedConsumerAsksForARedelivery() throws Exception {
        bed.route(ROUTE);

        bed.context.getRouteController().suspendRoute("in");
        assertThat(bed.post(note("1", "Hello")).statusCode()).isEqualTo(503);
        bed.context.getRouteController().resumeRoute("in");
        assertThat(bed.post(note("1", "Hello")).statusCode()).isEqualTo(200);
    }

    @Test
    void theStopWaitsForWhatIsInFlight() throws Exception {
        bed.route(ROUTE);
        CountDownLatch running = bed.hold();

        CompletableFuture<HttpResponse<String>> first = bed.later(note("1", "Hello"));
        await().until(() -> bed.received.size() == 1);
        CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> {
            try {
                bed.context.getRouteController().stopRoute("in");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> bed.post(note("2", "Other")).statusCode() == 503);
        assertThat(stop).isNotDone();
        running.countDown();

        assertThat(first.get().statusCode()).isEqualTo(200);
        stop.get();
        assertThat(bed.received).containsExactly("Hello");
    }

    @Test
    void itCanBeStoppedAndStartedAHundredTimes() throws Exception {
        ThreadPools pools = ThreadPools.of(bed.context);
        bed.route(ROUTE);
        restart();
        int before = pools.left().size();
        int meters = bed.meters.getMeters().size();
        int endpoints = bed.context.getEndpoints().size();

        for (int i = 0; i < 100; i++) {
            restart();
        }

        assertThat(bed.post(note("1", "Hello")).statusCode()).isEqualTo(200);
        assertThat(pools.left()).hasSize(before);
        assertThat(bed.meters.getMeters()).hasSize(meters);
        assertThat(bed.context.getEndpoints()).hasSize(endpoints);
        assertThat(bed.endpoint().handlers()).hasSize(1);
        bed.context.getRouteController().stopRoute("in");
        assertThat(bed.post(note("1", "Hello")).statusCode()).isEqualTo(404);
        assertThat(bed.meters.getMeters()).isEmpty();
        assertThat(pools.left()).hasSize(before - 1);
    }

    @Test
    void exchangesMayBePooled() throws Exception {
        bed.context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        bed.route(ROUTE);

        for (int i = 0; i < 10; i++) {
            assertThat(bed.post(note("" + i, "own " + i)).body()).isEqualTo("[\"" + i + "\"]");
        }
        assertThat(bed.received).hasSize(10);
    }

    @Test
    void camelsWebhookServesItToo() throws Exception {
        bed.route(
                "webhook:hook:in?webhookPath=/hooks/in&webhookComponentName=platform-http&exceptionHandler=#failures");

        for (String type : new String[] {"application/json", "application/x-www-form-urlencoded"}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(bed.uri("/hooks/in"))
                    .header("Content-Type", type)
                    .header(
                            "X-Signature",
                            HookConnection.sign("secret", note("1", "a").getBytes()))
                    .POST(BodyPublishers.ofString(note("1", "a")));
            assertThat(bed.send(request).statusCode()).isEqualTo(200);
            assertThat(bed.send(request.setHeader("X-Signature", "0")).statusCode())
                    .isEqualTo(401);
        }
        assertThat(bed.received).hasSize(2);
        HookDevConsole console = new HookDevConsole();
        console.setCamelContext(bed.context);
        assertThat((String) console.call(DevConsole.MediaType.TEXT)).contains("/hooks/in");
        for (int i = 0; i < 10; i++) {
            restart();
        }
        assertThat(bed.post(note("1", "a")).statusCode()).isEqualTo(404);
    }

    @Test
    void readinessStaysUpAndShowsWhatHasHappened() throws Exception {
        bed.route(ROUTE);
        bed.post(note("1", "Hello"));
        bed.post(note("1", "fail"));
        bed.send(bed.request("{}").setHeader("X-Signature", "0"));

        WebhookConsumer consumer = (WebhookConsumer) bed.context.getRoute("in").getConsumer();
        HealthCheck.Result result = consumer.getHealthCheck().call();

        assertThat(consumer.getHealthCheck().getId()).isEqualTo("consumer:in");
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails())
                .containsEntry("webhook.path", "/hook/in")
                .containsEntry("webhook.accepted", 1L)
                .containsEntry("webhook.failed", 1L)
                .containsEntry("webhook.refused", 1L)
                .containsKeys("webhook.last.accepted", "webhook.last.failure");
        assertThat(count("accepted")).isEqualTo(1);
        assertThat(count("failed")).isEqualTo(1);
        assertThat(count("refused")).isEqualTo(1);
        assertThat(bed.meters
                        .get("camelcx.hook.webhook.delivered")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theDevConsoleShowsTheWebhooks() throws Exception {
        bed.route(ROUTE);
        bed.post(note("1", "Hello"));
        HookDevConsole console = new HookDevConsole();
        console.setCamelContext(bed.context);

        assertThat(((JsonObject) console.call(DevConsole.MediaType.JSON)).toJson())
                .contains("\"webhooks\":[{", "\"route\":\"in\"", "\"path\":\"\\/hook\\/in\"", "\"accepted\":1");
    }

    @Test
    void twoWebhooksOfOnePathAreRefused() throws Exception {
        bed.route(ROUTE);

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> bed.context.addRoutes(new org.apache.camel.builder.RouteBuilder() {
                    @Override
                    public void configure() {
                        from("hook:other?path=hook/in").to("log:x");
                    }
                }))
                .withStackTraceContaining(
                        "is the webhook of hook://in?exceptionHandler=%23failures already; set the option path");
    }

    @Test
    void aMissingHttpServerIsNamedWithWhatToAdd() {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> bed.route("hook:in?server=RAW(absent:http://localhost:1)"))
                .withStackTraceContaining(
                        "needs an HTTP server, and there is no component absent: add camel-platform-http-main");
        assertThat(bed.meters.getMeters()).isEmpty();
    }

    /** Each costs a hash, and no thread, no exchange and no line of the log. */
    @Test
    void aFloodOfForgedRequestsReachesNothing() throws Exception {
        bed.route(ROUTE);
        try (LogCapture log = LogCapture.open(RefusalLog.class.getName())) {
            for (int i = 0; i < 500; i++) {
                HttpRequest.Builder forged =
                        bed.request(note("" + i, "x".repeat(i))).setHeader("X-Signature", "sha1=" + "0".repeat(i));
                assertThat(bed.send(forged).statusCode()).isEqualTo(401);
            }
            assertThat(log.lines()).hasSize(1);
        }
        assertThat(bed.received).isEmpty();
        assertThat(bed.failures).isEmpty();
        assertThat(bed.endpoint().getRefusedWebhooks()).isEqualTo(500);
        assertThat(bed.threads("hook[in]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxBodySize=0", "maxInflight=0", "maxInflight=10001", "responseTimeout=0"})
    void aWrongOptionIsNamed(String option) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> bed.route("hook:in?" + option))
                .withStackTraceContaining(option.substring(0, option.indexOf('=')) + " must be ");
    }

    private void restart() throws Exception {
        bed.context.getRouteController().stopRoute("in");
        bed.context.getRouteController().startRoute("in");
    }

    private double count(String outcome) {
        return bed.meters
                .get("camelcx.hook.webhook.requests")
                .tags("route", "in", "outcome", outcome)
                .functionCounter()
                .count();
    }

    private static final class FailingRepository extends MemoryIdempotentRepository {

        private volatile boolean failsToAdd;
        private volatile boolean failsToRead;

        @Override
        public boolean add(String key) {
            if (failsToAdd) {
                throw new IllegalStateException("No connection");
            }
            return super.add(key);
        }

        @Override
        public boolean contains(String key) {
            if (failsToRead) {
                throw new IllegalStateException("No connection");
            }
            return super.contains(key);
        }
    }
}
