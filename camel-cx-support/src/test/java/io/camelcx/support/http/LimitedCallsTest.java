// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.support.ManualTimer;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.support.http.TestServer.Received;
import io.camelcx.support.limit.CallLimit;
import io.camelcx.test.HangLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls of a transport that has a limit. */
class LimitedCallsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TransportRig rig = new TransportRig();
    private final ManualTimer minutes = new ManualTimer();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch answersMayEnd = new CountDownLatch(1);
    private final TestServer server = TestServer.start(request -> switch (request.target()) {
        case "/missing" -> Answer.of(404, "");
        case "/busy" -> Answer.of(503, "");
        case "/moved" -> Answer.redirect(302, "/once-more");
        case "/once-more" -> Answer.redirect(302, "/there");
        default -> Answer.ok(request.target());
    });

    @AfterEach
    void stop() {
        answersMayEnd.countDown();
        callers.shutdownNow();
        minutes.shutdownNow();
        rig.close();
        server.close();
    }

    @Test
    void ofManyCallsNoMoreThanAllowedAreOnTheirWayUntilTheirAnswersAreRead() {
        CallLimit limit = inFlight(4);
        HttpTransport transport = rig.transport().limit(limit).build();
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger mostReading = new AtomicInteger();
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ApiRequest request = get("/" + i);
            calls.add(CompletableFuture.supplyAsync(
                            () -> transport.send(request, response -> {
                                mostReading.accumulateAndGet(reading.incrementAndGet(), Math::max);
                                String text = held(response);
                                reading.decrementAndGet();
                                return text;
                            }),
                            callers)
                    .thenCompose(call -> call));
        }

        await().until(() -> limit.waiting() == 46 && reading.get() == 4);
        assertThat(server.journal()).hasSize(4);
        answersMayEnd.countDown();

        calls.forEach(TransportRig::value);
        assertThat(server.journal()).hasSize(50);
        assertThat(mostReading).hasValue(4);
        assertThat(limit.inFlight()).isZero();
    }

    @Test
    void noMoreCallsBeginWithinAMinuteThanAllowed() {
        HttpTransport transport = rig.transport().limit(perMinute(2)).build();
        value(transport.send(get("/1"), TEXT));
        value(transport.send(get("/2"), TEXT));

        CompletableFuture<String> third = transport.send(get("/3"), TEXT);
        assertThat(third).isNotDone();
        assertThat(server.journal()).hasSize(2);
        rig.clock.advance(MINUTE);
        minutes.fire();

        assertThat(value(third)).isEqualTo("/3");
    }

    @Test
    void everyTryCounts() {
        HttpTransport transport = rig.transport().limit(perMinute(2)).build();

        CompletableFuture<String> call = transport.send(get("/busy"), TEXT);
        await().until(() -> minutes.scheduled() == 1);
        assertThat(server.journal()).hasSize(2);
        rig.clock.advance(MINUTE);
        minutes.fire();

        assertThat(failure(call).status()).hasValue(503);
        assertThat(server.journal()).hasSize(3);
    }

    @Test
    void redirectsBelongToTheirTry() {
        HttpTransport transport = rig.transport().limit(perMinute(1)).build();

        assertThat(value(transport.send(get("/moved"), TEXT))).isEqualTo("/there");
        assertThat(server.journal()).hasSize(3);
    }

    @Test
    void aCallThatWaitsForItsNextTryHoldsNoPlace() {
        HttpTransport transport =
                rig.transport().timer(minutes).limit(inFlight(1)).build();
        CompletableFuture<String> waiting = transport.send(get("/busy"), TEXT);

        assertThat(value(transport.send(get("/other"), TEXT))).isEqualTo("/other");
        assertThat(waiting).isNotDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/good", "/missing", "/busy", "/moved"})
    void aPlaceIsGivenBackHoweverTheCallEnds(String target) {
        CallLimit limit = inFlight(1);
        HttpTransport transport = rig.transport().limit(limit).build();

        transport.send(get(target), TEXT).handle((text, failure) -> text).join();

        assertThat(limit.inFlight()).isZero();
    }

    @Test
    void aPlaceIsGivenBackWhenTheAnswerCannotBeReadOrTheServerIsGone() {
        CallLimit limit = inFlight(1);
        HttpTransport transport = rig.transport().limit(limit).build();

        failure(transport.send(get("/"), response -> {
            throw new IllegalStateException("bug");
        }));
        server.close();
        failure(transport.send(get("/"), TEXT));

        assertThat(limit.inFlight()).isZero();
    }

    @Test
    void whoHearsOfAnAnswerMayCallAgainAtOnce() {
        HttpTransport transport = rig.transport().limit(inFlight(1)).build();

        CompletableFuture<String> second =
                transport.send(get("/1"), TEXT).thenApply(first -> value(transport.send(get("/2"), TEXT)));

        assertThat(value(second)).isEqualTo("/2");
    }

    @Test
    void theCallThatGetsTheTokenMayShareTheLimitWithThoseThatWaitForIt() {
        CallLimit limit = inFlight(1);
        HttpTransport logins = rig.transport().limit(limit).build();
        BearerTokens tokens = new BearerTokens(
                previous -> logins.send(get("/token"), TEXT)
                        .thenApply(text -> new AccessToken(text, Instant.MAX, Optional.empty())),
                rig.clock,
                Duration.ZERO);
        HttpTransport transport = rig.transport().tokens(tokens).limit(limit).build();

        assertThat(value(transport.send(get("/data"), TEXT))).isEqualTo("/data");
        assertThat(server.journal()).extracting(Received::target).containsExactly("/token", "/data");
    }

    @Test
    void aCallWhoseTurnComesLateCarriesTheTokenThatWasRenewedMeanwhile() {
        AtomicInteger logins = new AtomicInteger();
        BearerTokens tokens = new BearerTokens(
                previous -> CompletableFuture.completedFuture(
                        new AccessToken("token-" + logins.incrementAndGet(), Instant.MAX, Optional.empty())),
                rig.clock,
                Duration.ZERO);
        HttpTransport transport =
                rig.transport().tokens(tokens).limit(perMinute(1)).build();
        value(transport.send(get("/1"), TEXT));
        CompletableFuture<String> late = transport.send(get("/2"), TEXT);

        tokens.invalidate(value(tokens.current()));
        value(tokens.current());
        rig.clock.advance(MINUTE);
        minutes.fire();
        value(late);

        assertThat(server.journal().get(1).header("Authorization")).contains("Bearer token-2");
    }

    @Test
    void aCallThatIsCancelledWhileItWaitsMakesRoomForTheNext() {
        CallLimit limit = perMinute(1);
        HttpTransport transport = rig.transport().limit(limit).build();
        value(transport.send(get("/1"), TEXT));
        CompletableFuture<String> cancelled = transport.send(get("/2"), TEXT);
        CompletableFuture<String> next = transport.send(get("/3"), TEXT);

        cancelled.cancel(false);
        assertThat(limit.waiting()).isEqualTo(1);
        rig.clock.advance(MINUTE);
        minutes.fire();

        value(next);
        assertThat(server.journal()).extracting(Received::target).containsExactly("/1", "/3");
    }

    @Test
    void aCallThatIsCancelledWhenItsTurnHasJustComePassesItOn() {
        Queue<Runnable> handedOver = new ArrayDeque<>();
        CallLimit limit = perMinute(1);
        HttpTransport transport =
                rig.transport().workers(handedOver::add).limit(limit).build();
        value(transport.send(get("/1"), TEXT));
        CompletableFuture<String> late = transport.send(get("/2"), TEXT);
        rig.clock.advance(MINUTE);
        minutes.fire();

        late.cancel(false);
        handedOver.remove().run();

        assertThat(limit.inFlight()).isZero();
        assertThat(server.journal()).hasSize(1);
    }

    @Test
    void closingFailsTheCallsThatWaitForTheirTurnAndLeavesNothingInTheTimer() {
        CallLimit limit = perMinute(1);
        HttpTransport transport = rig.transport().limit(limit).build();
        value(transport.send(get("/1"), TEXT));
        CompletableFuture<String> second = transport.send(get("/2"), TEXT);
        CompletableFuture<String> third = transport.send(get("/3"), TEXT);

        transport.close();

        assertThat(failure(second)).hasMessage("Acme: read failed: the connection was stopped.");
        assertThat(failure(third)).hasMessage("Acme: read failed: the connection was stopped.");
        assertThat(limit.waiting()).isZero();
        assertThat(minutes.scheduled()).isZero();
    }

    @Test
    void aCallWhoseTurnComesWhenTheWorkersAreGoneFails() {
        CallLimit limit = perMinute(1);
        HttpTransport transport = rig.transport().limit(limit).build();
        value(transport.send(get("/1"), TEXT));
        CompletableFuture<String> second = transport.send(get("/2"), TEXT);
        rig.workers.shutdownNow();
        rig.clock.advance(MINUTE);

        minutes.fire();

        assertThat(failure(second)).hasMessageContaining("the connection was stopped");
        assertThat(limit.inFlight()).isZero();
    }

    @Test
    void aCallThatWouldWaitForATimerThatIsGoneFails() {
        HttpTransport transport = rig.transport().limit(perMinute(1)).build();
        value(transport.send(get("/1"), TEXT));
        minutes.shutdownNow();

        assertThat(failure(transport.send(get("/2"), TEXT))).hasMessageContaining("the connection was stopped");
    }

    @Test
    void anErrorOfTheVirtualMachineAtTheTurnOfOneReachesItsCallerAndNobodyElse() {
        AtomicInteger failing = new AtomicInteger(1);
        HttpTransport transport = rig.transport()
                .workers(work -> {
                    if (failing.getAndDecrement() > 0) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    rig.workers.execute(work);
                })
                .limit(perMinute(2))
                .build();
        value(transport.send(get("/1"), TEXT));
        value(transport.send(get("/2"), TEXT));
        CompletableFuture<String> unlucky = transport.send(get("/3"), TEXT);
        CompletableFuture<String> next = transport.send(get("/4"), TEXT);
        rig.clock.advance(MINUTE);

        minutes.fire();

        assertThat(unlucky).failsWithin(HangLimit.TIME).withThrowableThat().withCauseInstanceOf(Error.class);
        assertThat(value(next)).isEqualTo("/4");
    }

    private String held(ApiResponse response) {
        try {
            answersMayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "read " + response.status();
    }

    private CallLimit inFlight(int most) {
        return new CallLimit(most, 0, MINUTE, rig.clock, minutes);
    }

    private CallLimit perMinute(int most) {
        return new CallLimit(0, most, MINUTE, rig.clock, minutes);
    }

    private ApiRequest get(String target) {
        return ApiRequest.get("read", server.uri(target)).build();
    }
}
