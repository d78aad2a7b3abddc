// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.support.http.TestServer.Received;
import io.camelcx.test.HangLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The transport and the bearer token together, against a server that issues and refuses tokens. */
class BearerTest {

    private static final int CALLERS = 1000;

    private final TransportRig rig = new TransportRig();
    private final AtomicInteger issued = new AtomicInteger();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private volatile int tokenStatus = 200;
    private final TestServer server = TestServer.start(this::answer);
    private final BearerTokens tokens = new BearerTokens(this::login, rig.clock, Duration.ofSeconds(60));
    private final HttpTransport transport = rig.transport()
            .secretHeader("x-api-key", () -> "key-1")
            .tokens(tokens)
            .build();

    @AfterEach
    void stop() {
        rig.close();
        server.close();
    }

    @Test
    void theFirstCallLogsInAndSendsTheToken() {
        assertThat(value(transport.send(read(), TEXT))).isEqualTo("data");

        Received login = server.journal().get(0);
        assertThat(login.target()).isEqualTo("/token");
        assertThat(login.header("Authorization").orElseThrow()).startsWith("Basic ");
        assertThat(login.header("x-api-key")).contains("key-1");
        assertThat(server.journal().get(1).header("Authorization")).contains("Bearer token-1");
    }

    @Test
    void aThousandCallersWithAnExpiredTokenMakeOneTokenRequest() throws Exception {
        value(transport.send(read(), TEXT));
        rig.clock.advance(Duration.ofHours(2));

        CompletableFuture<?>[] calls = callAtOnce();

        CompletableFuture.allOf(calls).get(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(tokenRequests()).isEqualTo(2);
    }

    @Test
    void aThousandCallersWhoseTokenWasRevokedMakeOneTokenRequest() throws Exception {
        value(transport.send(read(), TEXT));
        accepted.clear();

        CompletableFuture<?>[] calls = callAtOnce();

        CompletableFuture.allOf(calls).get(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(tokenRequests()).isEqualTo(2);
    }

    @Test
    void aThousandCallersWithAWrongSecretMakeOneTokenRequest() throws Exception {
        tokenStatus = 401;

        CompletableFuture<?>[] calls = callAtOnce();

        for (CompletableFuture<?> call : calls) {
            assertThat(failure(call).status()).hasValue(401);
        }
        assertThat(tokenRequests()).isEqualTo(1);
    }

    @Test
    void waitersAreServedByTheWorkersAndNotByTheThreadThatBringsTheToken() {
        CompletableFuture<AccessToken> pending = new CompletableFuture<>();
        BearerTokens slow = new BearerTokens(previous -> pending, rig.clock, Duration.ZERO);
        HttpTransport waiting = rig.transport().tokens(slow).build();
        CompletableFuture<String> call = waiting.send(read(), response -> {
            response.body().readAllBytes();
            return Thread.currentThread().getName();
        });
        assertThat(call).isNotDone();

        accepted.add("late");
        pending.complete(new AccessToken("late", Instant.MAX, Optional.empty()));

        assertThat(value(call)).startsWith("worker-");
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndEvenAPostIsRepeatedAsItWasNotCarriedOut() {
        value(transport.send(read(), TEXT));
        accepted.clear();

        String answer = value(transport.send(
                ApiRequest.post("create", server.uri("/data"))
                        .json("{}".getBytes())
                        .build(),
                TEXT));

        assertThat(answer).isEqualTo("data");
        assertThat(server.journal())
                .extracting(Received::target)
                .containsExactly("/token", "/data", "/data", "/token", "/data");
    }

    @Test
    void aRefusalOfTheTokenInTheBodyOfAGoodAnswerRenewsItToo() {
        AtomicInteger answers = new AtomicInteger();

        String answer = value(transport.send(read(), response -> {
            if (answers.incrementAndGet() == 1) {
                throw new RefusalInBodyException(401, ErrorDetails.none());
            }
            return "data";
        }));

        assertThat(answer).isEqualTo("data");
        assertThat(tokenRequests()).isEqualTo(2);
    }

    @Test
    void aSecondRefusalIsAnError() {
        TestServer never = TestServer.start(request -> Answer.of(401, "who are you?"));
        try (never) {
            CxApiException failure = failure(
                    transport.send(ApiRequest.get("read", never.uri("/")).build(), TEXT));

            assertThat(failure.status()).hasValue(401);
            assertThat(never.journal()).hasSize(2);
            assertThat(tokenRequests()).isEqualTo(2);
        }
    }

    @Test
    void forbiddenNeitherRenewsNorRepeats() {
        try (TestServer forbidding = TestServer.start(request -> Answer.of(403, "{\"message\":\"Forbidden\"}"))) {
            CxApiException failure = failure(
                    transport.send(ApiRequest.get("read", forbidding.uri("/")).build(), TEXT));

            assertThat(failure.status()).hasValue(403);
            assertThat(forbidding.journal()).hasSize(1);
            assertThat(tokenRequests()).isEqualTo(1);
        }
    }

    @Test
    void aCallWithItsOwnBasicCredentialsSendsNoBearerAndRenewsNothing() {
        try (TestServer refusing = TestServer.start(request -> Answer.of(401, ""))) {
            failure(transport.send(
                    ApiRequest.get("whoami", refusing.uri("/")).basic("a", "b").build(), TEXT));

            assertThat(refusing.only().header("Authorization").orElseThrow()).startsWith("Basic ");
            assertThat(tokenRequests()).isZero();
        }
    }

    @Test
    void anAnonymousCallCarriesNoCredentialsOfAnyKind() {
        try (TestServer storage = TestServer.start(request -> Answer.ok("file"))) {
            value(transport.send(
                    ApiRequest.get("download", storage.uri("/?signature=s"))
                            .anonymous()
                            .build(),
                    TEXT));

            assertThat(storage.only().header("Authorization")).isEmpty();
            assertThat(storage.only().header("x-api-key")).isEmpty();
        }
    }

    @Test
    void theFailureOfTheTokenCallIsTheFailureOfTheCall() {
        tokenStatus = 400;

        CxApiException failure = failure(transport.send(read(), TEXT));

        assertThat(failure.operation()).isEqualTo("token");
        assertThat(failure.status()).hasValue(400);
        assertThat(server.journal()).extracting(Received::target).containsExactly("/token");
    }

    @Test
    void aTokenSourceThatBreaksFailsTheCallWithItsName() {
        BearerTokens broken = new BearerTokens(
                previous -> {
                    throw new IllegalStateException("no settings");
                },
                rig.clock,
                Duration.ZERO);

        CxApiException failure = failure(rig.transport().tokens(broken).build().send(read(), TEXT));

        assertThat(failure)
                .hasMessageContaining("Acme: read failed: no access token")
                .hasMessageContaining("no settings");
    }

    private CompletableFuture<?>[] callAtOnce() {
        ExecutorService callers = Executors.newFixedThreadPool(50);
        try {
            return IntStream.range(0, CALLERS)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> transport.send(read(), TEXT), callers)
                            .thenCompose(call -> call))
                    .toArray(CompletableFuture[]::new);
        } finally {
            callers.shutdown();
        }
    }

    private long tokenRequests() {
        return server.journal().stream()
                .filter(request -> request.target().equals("/token"))
                .count();
    }

    @Test
    void aRequestThatMustNotBeRepeatedFailsAndTheNextCallHasAnotherToken() {
        value(transport.send(read(), TEXT));
        accepted.clear();
        ApiRequest once =
                ApiRequest.post("create", server.uri("/data")).onceWithToken().build();

        assertThat(failure(transport.send(once, TEXT)).status()).hasValue(401);
        assertThat(server.journal().stream()
                        .filter(each ->
                                each.method().equals("POST") && each.target().equals("/data")))
                .hasSize(1);
        assertThat(value(transport.send(once, TEXT))).isEqualTo("data");
        assertThat(tokenRequests()).isEqualTo(2);
    }

    private ApiRequest read() {
        return ApiRequest.get("read", server.uri("/data")).build();
    }

    private Answer answer(Received request) {
        if (request.target().equals("/token")) {
            String token = "token-" + issued.incrementAndGet();
            accepted.add(token);
            return Answer.of(tokenStatus, "{\"value\":\"" + token + "\"}");
        }
        String bearer = request.header("Authorization").orElse("");
        return accepted.stream().anyMatch(token -> bearer.equals("Bearer " + token))
                ? Answer.ok("data")
                : Answer.of(401, "stale");
    }

    private CompletableFuture<AccessToken> login(Optional<AccessToken> previous) {
        ApiRequest request = ApiRequest.post("token", server.uri("/token"))
                .form(Map.of("grant", "client"))
                .basic("client", "client-secret-1")
                .build();
        return transport
                .send(request, ResponseReader.json(new ObjectMapper(), JsonNode.class, 1000))
                .thenApply(json -> new AccessToken(
                        json.get("value").asText(), rig.clock.instant().plusSeconds(3600), Optional.empty()));
    }
}
