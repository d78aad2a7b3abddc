// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.http.TestServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No call hangs when its connection ends. */
class ShutdownTest {

    private final TransportRig rig = new TransportRig();
    private final TestServer server =
            TestServer.start(request -> Answer.of(503, "").with("Retry-After", "50"));
    private final ScheduledExecutorService patient = new ScheduledThreadPoolExecutor(1);

    @AfterEach
    void stop() {
        patient.shutdownNow();
        rig.close();
        server.close();
    }

    @Test
    void closingFailsACallThatWaitsForItsNextTry() {
        HttpTransport transport = rig.transport().timer(patient).build();
        CompletableFuture<String> call = transport.send(read(), TEXT);
        assertThat(call).isNotDone();

        transport.close();

        assertThat(failure(call)).hasMessage("Acme: read failed: the connection was stopped.");
    }

    @Test
    void closingFailsACallThatWaitsForAToken() {
        HttpTransport transport = rig.transport()
                .tokens(new BearerTokens(previous -> new CompletableFuture<>(), rig.clock, Duration.ZERO))
                .build();
        CompletableFuture<String> call = transport.send(read(), TEXT);

        transport.close();

        assertThat(failure(call)).hasMessageContaining("the connection was stopped");
    }

    @Test
    void aCallAfterTheCloseIsRefusedAndNotSent() {
        HttpTransport transport = rig.transport().build();
        transport.close();

        assertThat(failure(transport.send(read(), TEXT))).hasMessageContaining("the connection was stopped");
        assertThat(server.journal()).isEmpty();
    }

    @Test
    void aRetryFailsWhenTheTimerIsGone() {
        HttpTransport transport = rig.transport().timer(patient).build();
        patient.shutdownNow();

        assertThat(failure(transport.send(read(), TEXT))).hasMessageContaining("the connection was stopped");
    }

    @Test
    void aWaitingCallFailsWhenTheWorkersAreGone() {
        CompletableFuture<AccessToken> token = new CompletableFuture<>();
        HttpTransport transport = rig.transport()
                .tokens(new BearerTokens(previous -> token, rig.clock, Duration.ZERO))
                .build();
        CompletableFuture<String> call = transport.send(read(), TEXT);
        rig.workers.shutdownNow();

        token.complete(new AccessToken("t-1", Instant.MAX, Optional.empty()));

        assertThat(failure(call)).hasMessageContaining("the connection was stopped");
    }

    @Test
    void anErrorOfTheVirtualMachineOnAWorkerReachesTheCaller() {
        CompletableFuture<AccessToken> token = new CompletableFuture<>();
        HttpTransport transport = rig.transport()
                .tokens(new BearerTokens(previous -> token, rig.clock, Duration.ZERO))
                .build();
        try (TestServer good = TestServer.start(request -> Answer.ok("x"))) {
            CompletableFuture<String> call =
                    transport.send(ApiRequest.get("read", good.uri("/")).build(), response -> {
                        throw new NoClassDefFoundError("missing");
                    });

            token.complete(new AccessToken("t-1", Instant.MAX, Optional.empty()));

            assertThatThrownBy(() -> TransportRig.value(call)).hasCauseInstanceOf(NoClassDefFoundError.class);
        }
    }

    private ApiRequest read() {
        return ApiRequest.get("read", server.uri("/")).build();
    }
}
