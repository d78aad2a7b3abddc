// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.support.retry.RetryPolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is retried, how often, after which wait; and what never is. */
class RetryTest {

    @AutoClose
    private final TransportRig rig = new TransportRig();

    private final HttpTransport transport = rig.transport().build();

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 502, 503, 504})
    void aBusyServerIsAskedAgain(int status) {
        try (TestServer server = failingTwice(Answer.of(status, "busy"))) {
            assertThat(value(transport.send(get(server.uri("/")), ApiResponse::attempt)))
                    .isEqualTo(3);
            assertThat(server.journal()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 422, 500, 501})
    void aRefusalIsFinal(int status) {
        try (TestServer server = TestServer.start(request -> Answer.of(status, "no"))) {
            CxApiException failure = failure(transport.send(get(server.uri("/")), TEXT));

            assertThat(failure.status()).hasValue(status);
            assertThat(failure.isRetryable()).isFalse();
            assertThat(server.journal()).hasSize(1);
        }
    }

    @Test
    void threeTriesAreTheEnd() {
        try (TestServer server = TestServer.start(request -> Answer.of(503, "down for maintenance"))) {
            CxApiException failure = failure(transport.send(get(server.uri("/")), TEXT));

            assertThat(server.journal()).hasSize(3);
            assertThat(failure).hasMessage("Acme: read failed after 3 attempts: HTTP 503: down for maintenance.");
            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure.isRetryable()).isTrue();
        }
    }

    @Test
    void waitsGrowFromTryToTry() {
        try (TestServer server = TestServer.start(request -> Answer.of(503, ""))) {
            failure(transport.send(get(server.uri("/")), TEXT));

            assertThat(rig.timer.waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
        }
    }

    @Test
    void aPolicyOfNoRetriesTriesOnce() {
        HttpTransport once = rig.transport().retry(RetryPolicy.none()).build();
        try (TestServer server = TestServer.start(request -> Answer.of(503, ""))) {
            failure(once.send(get(server.uri("/")), TEXT));

            assertThat(server.journal()).hasSize(1);
        }
    }

    @Test
    void retryAfterInSecondsWins() {
        try (TestServer server = failingTwice(Answer.of(429, "").with("Retry-After", "7"))) {
            value(transport.send(get(server.uri("/")), TEXT));

            assertThat(rig.timer.waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
        }
    }

    @Test
    void retryAfterAsADateIsMeasuredByTheClock() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                rig.clock.instant().plusSeconds(20).atZone(ZoneOffset.UTC));
        try (TestServer server = failingTwice(Answer.of(503, "").with("Retry-After", date))) {
            value(transport.send(get(server.uri("/")), TEXT));

            assertThat(rig.timer.waits).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20));
        }
    }

    @Test
    void retryAfterBeyondTheCapFailsAtOnceWithTheHint() {
        try (TestServer server =
                TestServer.start(request -> Answer.of(429, "slow down").with("Retry-After", "61"))) {
            CxApiException failure = failure(transport.send(get(server.uri("/")), TEXT));

            assertThat(server.journal()).hasSize(1);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(61));
            assertThat(failure)
                    .hasMessage("Acme: read failed: HTTP 429: slow down. The server requires a delay of 61 s.");
        }
    }

    @Test
    void aPostIsSentOnceWhateverTheServerAnswers() {
        try (TestServer server = TestServer.start(request -> Answer.of(503, ""))) {
            CxApiException failure = failure(transport.send(post(server.uri("/")), TEXT));

            assertThat(server.journal()).hasSize(1);
            assertThat(failure.outcomeUnknown())
                    .as("a gateway says this also of a server that has done it")
                    .isTrue();
        }
    }

    @Test
    void aPostThatIsRefusedIsNotDone() {
        try (TestServer server = TestServer.start(request -> Answer.of(400, ""))) {
            CxApiException failure = failure(transport.send(post(server.uri("/")), TEXT));

            assertThat(failure.outcomeUnknown()).isFalse();
        }
    }

    @Test
    void aRefusalTellsThatATryBeforeItMayHaveBeenCarriedOut() {
        try (RawServer server = RawServer.start((socket, number) -> {
            if (number == 1) {
                RawServer.reset(socket);
            } else {
                RawServer.write(socket, "HTTP/1.1 409 Conflict\r\nContent-Length: 0\r\n\r\n");
            }
        })) {
            CxApiException failure = failure(transport.send(idempotentPost(server.uri("/")), TEXT));

            assertThat(failure.status()).hasValue(409);
            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    @Test
    void aRefusalAfterATryThatTheServerTurnedAwayTellsNoSuchThing() {
        AtomicInteger tries = new AtomicInteger();
        try (TestServer server = TestServer.start(request -> Answer.of(tries.incrementAndGet() == 1 ? 429 : 409, ""))) {
            CxApiException failure = failure(transport.send(idempotentPost(server.uri("/")), TEXT));

            assertThat(failure.status()).hasValue(409);
            assertThat(failure.outcomeUnknown()).isFalse();
        }
    }

    @Test
    void anAnswerThatCannotBeReadComesFromAServerThatHasDoneIt() {
        try (TestServer server = TestServer.start(request -> Answer.of(200, "<html>"))) {
            ResponseReader<Item> item = ResponseReader.json(new ObjectMapper(), Item.class, 1000);

            CxApiException failure = failure(transport.send(post(server.uri("/")), item));

            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    @Test
    void anInternalServerErrorEndsACallUnlessItAsksForAnotherTry() {
        AtomicInteger tries = new AtomicInteger();
        try (TestServer server =
                TestServer.start(request -> Answer.of(tries.incrementAndGet() < 3 ? 500 : 200, "done"))) {
            assertThat(failure(transport.send(get(server.uri("/")), TEXT)).isRetryable())
                    .isFalse();

            ApiRequest insistent =
                    ApiRequest.get("read", server.uri("/")).retryOnServerError().build();
            assertThat(value(transport.send(insistent, TEXT))).isEqualTo("done");
        }
    }

    @Test
    void aPostThatDeclaresItselfIdempotentIsRepeatedWithItsBody() {
        try (TestServer server = failingTwice(Answer.of(503, ""))) {
            value(transport.send(idempotentPost(server.uri("/")), TEXT));

            assertThat(server.journal()).hasSize(3).allMatch(request -> request.body()
                    .equals("{}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Sign in</body></html>", "{\"a\":", "", "[]"})
    void anIdempotentPostMayAskAgainForAnAnswerThatItsReaderDoesNotAccept(String body) {
        AtomicInteger requests = new AtomicInteger();
        try (TestServer server =
                TestServer.start(request -> Answer.ok(requests.incrementAndGet() < 3 ? body : "{\"a\":1}"))) {
            ResponseReader<Map<String, Object>> reader =
                    ResponseReader.json(new ObjectMapper().readerForMapOf(Object.class), 1_000);
            ApiRequest.Builder post = ApiRequest.post("create", server.uri("/")).idempotent();

            CxApiException failure = failure(transport.send(post.build(), reader));
            assertThat(failure.isRetryable()).isFalse();
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(value(transport.send(post.retryOnUnreadableResponse().build(), reader)))
                    .containsEntry("a", 1);
            assertThat(requests).hasValue(3);
        }
    }

    @Test
    void aPostWhoseAnswerIsLostIsSentOnceAndItsOutcomeIsUnknown() {
        try (RawServer server = RawServer.start((socket, number) -> RawServer.reset(socket))) {
            CxApiException failure = failure(transport.send(post(server.uri("/")), TEXT));

            assertThat(server.requests()).isEqualTo(1);
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure.status()).isEmpty();
            assertThat(failure).hasMessageContaining("may have been carried out");
        }
    }

    @Test
    void anIdempotentPostWhoseAnswersAreAllLostHasAnUnknownOutcome() {
        try (RawServer server = RawServer.start((socket, number) -> RawServer.reset(socket))) {
            CxApiException failure = failure(transport.send(idempotentPost(server.uri("/")), TEXT));

            assertThat(server.requests()).isEqualTo(3);
            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    @Test
    void aRefusalInTheBodyOfAGoodAnswerIsTriedAgainAsItsStatusWouldBe() {
        AtomicInteger tries = new AtomicInteger();
        try (TestServer server = TestServer.start(request -> Answer.of(200, "busy"))) {
            ResponseReader<String> reader = response -> {
                if (tries.incrementAndGet() < 3) {
                    throw new RefusalInBodyException(503, ErrorDetails.ofMessage("busy"));
                }
                return "done";
            };

            assertThat(value(transport.send(get(server.uri("/")), reader))).isEqualTo("done");
            assertThat(server.journal()).hasSize(3);
        }
    }

    @Test
    void aRefusalInTheBodyOfAGoodAnswerSaysWhetherThePostMayHaveBeenDone() {
        try (TestServer server = TestServer.start(request -> Answer.of(200, "no"))) {
            for (int status : new int[] {0, 400, 409, 500, 503}) {
                CxApiException failure = failure(transport.send(post(server.uri("/")), response -> {
                    throw new RefusalInBodyException(status, ErrorDetails.ofMessage("no"));
                }));

                assertThat(failure.outcomeUnknown()).as("status %s", status).isEqualTo(status >= 500);
                assertThat(failure).hasMessageStartingWith("Acme: create failed: HTTP 200: no.");
            }
            assertThat(server.journal()).hasSize(5);
        }
    }

    @Test
    void aGoodAnswerMayCountAsAnotherStatus() {
        try (TestServer server = TestServer.start(request -> Answer.of(200, "no"))) {
            CxApiException failure = failure(transport.send(post(server.uri("/")), response -> {
                throw RefusalInBodyException.countingAs(500, "no object");
            }));

            assertThat(failure.status()).hasValue(500);
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure).hasMessageStartingWith("Acme: create failed: HTTP 500: no object.");
        }
    }

    @Test
    void aPostWhoseAnswerBreaksOffHasAnUnknownOutcomeToo() {
        try (RawServer server = RawServer.start((socket, number) -> {
            RawServer.write(socket, "HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"id\":");
            socket.close();
        })) {
            CxApiException failure = failure(transport.send(post(server.uri("/")), TEXT));

            assertThat(server.requests()).isEqualTo(1);
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure.status()).hasValue(201);
        }
    }

    @Test
    void aGetIsRepeatedAfterAReset() {
        try (RawServer server = RawServer.start((socket, number) -> {
            if (number < 3) {
                RawServer.reset(socket);
            } else {
                RawServer.writeOk(socket, "done");
            }
        })) {
            assertThat(value(transport.send(get(server.uri("/")), TEXT))).isEqualTo("done");
        }
    }

    @Test
    void aGetIsRepeatedWhenTheAnswerBreaksOffInsideOfJson() {
        try (RawServer server = RawServer.start((socket, number) -> {
            if (number == 1) {
                RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{\"a\":1},{\"a\":");
                socket.close();
            } else {
                RawServer.writeOk(socket, "[{\"a\":1}]");
            }
        })) {
            ResponseReader<List<Item>> items =
                    ResponseReader.json(new ObjectMapper().readerFor(new TypeReference<List<Item>>() {}), 1000);

            assertThat(value(transport.send(get(server.uri("/")), items))).containsExactly(new Item(1));
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void aGetIsRepeatedWhenNoAnswerComesInTime() {
        try (RawServer server = RawServer.start((socket, number) -> {
            if (number > 1) {
                RawServer.writeOk(socket, "done");
            }
        })) {
            assertThat(value(transport.send(get(server.uri("/")), TEXT))).isEqualTo("done");
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionThatDiedInThePoolCostsAGetNothing() {
        try (RawServer server = RawServer.start((socket, number) -> {
            RawServer.writeOk(socket, "answer " + number);
            if (number == 1) {
                socket.shutdownOutput();
            }
        })) {
            value(transport.send(get(server.uri("/")), TEXT));

            assertThat(value(transport.send(get(server.uri("/")), TEXT))).startsWith("answer");
        }
    }

    @Test
    void aServerThatCannotBeReachedIsTriedAgainForAnyMethodAsNothingWasSent() throws Exception {
        CxApiException failure = failure(transport.send(post(unusedAddress()), TEXT));

        assertThat(rig.timer.waits).hasSize(2);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure)
                .hasMessageStartingWith("Acme: create failed after 3 attempts: no connection to http://localhost:");
    }

    @Test
    void anUnknownHostIsNamed() {
        CxApiException failure = failure(transport.send(get(URI.create("http://no-such-host.invalid/")), TEXT));

        assertThat(failure).hasMessageContaining("the host of http://no-such-host.invalid:80 is not known");
    }

    @Test
    void retriesRunOnTheWorkersAndNeverOnTheTimer() {
        try (TestServer server = failingTwice(Answer.of(503, ""))) {
            String thread = value(transport.send(
                    get(server.uri("/")), response -> Thread.currentThread().getName()));

            assertThat(thread).startsWith("worker-");
        }
    }

    @Test
    void cancellingStopsFurtherTries() {
        rig.timer.shutdownNow();
        try (TransportRig patient = new TransportRig();
                TestServer server =
                        TestServer.start(request -> Answer.of(503, "").with("Retry-After", "50"))) {
            var timer = new ScheduledThreadPoolExecutor(1);
            timer.setRemoveOnCancelPolicy(true);
            CompletableFuture<String> call =
                    patient.transport().timer(timer).build().send(get(server.uri("/")), TEXT);
            assertThat(timer.getQueue()).hasSize(1);

            call.cancel(true);

            assertThat(timer.getQueue()).isEmpty();
            assertThat(timer.shutdownNow()).isEmpty();
            assertThat(server.journal()).hasSize(1);
        }
    }

    @Test
    void aCallCancelledWhileTryingIsNotTriedAgain() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (TestServer server = TestServer.start(request -> Answer.of(503, ""))) {
            // The second try runs on a worker, which waits until the test has cancelled.
            HttpTransport held = rig.transport()
                    .workers(work -> rig.workers.execute(() -> {
                        await(cancelled);
                        work.run();
                    }))
                    .build();
            CompletableFuture<String> call = held.send(get(server.uri("/")), TEXT);
            call.cancel(false);
            cancelled.countDown();
            rig.timer.shutdown();
            Awaitility.await().until(rig.timer::isTerminated);
            rig.workers.shutdown();
            Awaitility.await().until(rig.workers::isTerminated);

            assertThat(server.journal()).hasSize(1);
        }
    }

    private record Item(int a) {}

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static TestServer failingTwice(Answer failure) {
        var count = new AtomicInteger();
        return TestServer.start(request -> count.incrementAndGet() < 3 ? failure : Answer.ok("done"));
    }

    private static URI unusedAddress() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://localhost:" + socket.getLocalPort() + "/");
        }
    }

    private static ApiRequest get(URI uri) {
        return ApiRequest.get("read", uri).build();
    }

    private static ApiRequest post(URI uri) {
        return ApiRequest.post("create", uri).json("{}".getBytes()).build();
    }

    private static ApiRequest idempotentPost(URI uri) {
        return ApiRequest.post("create", uri).json("{}".getBytes()).idempotent().build();
    }
}
