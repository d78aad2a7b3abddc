// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withClock(Clock.fixed(NOW, ZoneOffset.UTC)));

    private final SimulatorClient client = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");

    @Test
    void aRequestIsRecordedWithAllItsParts() {
        client.send("POST", "/auth/v3/oauth/token?a=b%20c", "grant_type=x", Map.of("X-Mark", "1"));

        RecordedRequest request = simulator.journal().requests().get(0);
        assertThat(request.at()).isEqualTo(NOW);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/auth/v3/oauth/token");
        assertThat(request.query()).isEqualTo("a=b%20c");
        assertThat(request.headers().get("x-mark")).containsExactly("1");
        assertThat(request.header("X-API-Key")).isEqualTo("demo-api-key");
        assertThat(request.body()).isEqualTo("grant_type=x");
        assertThat(request.status()).isEqualTo(401);
    }

    @Test
    void aPathStaysAsItWasSent() {
        client.get("/auth/v3/a%2Fb%20c");

        assertThat(simulator.journal().requests().get(0).path()).isEqualTo("/auth/v3/a%2Fb%20c");
    }

    @Test
    void requestsAreCountedByMethodAndPathPattern() {
        client.get("/auth/v3/ping");
        client.get("/auth/v3/userinfo");
        client.post("/auth/v3/sign-out", "");

        assertThat(simulator.journal().count("GET", "/auth/v3/*")).isEqualTo(2);
        assertThat(simulator.journal().count("*", "/auth/v3/*")).isEqualTo(3);
        assertThat(simulator.journal().count("POST", "/auth/v3/ping")).isZero();
    }

    @Test
    void aRequestIsVisibleBeforeItIsAnswered() {
        simulator.faults().add(Fault.on("GET", "/auth/v3/ping").delay(Duration.ofHours(1)));

        CompletableFuture<Void> call = CompletableFuture.runAsync(() -> client.get("/auth/v3/ping"));

        await().until(() -> simulator.journal().count("GET", "/auth/v3/ping") == 1);
        assertThat(simulator.journal().requests().get(0).status()).isZero();
        simulator.stop();
        await().until(call::isCompletedExceptionally);
    }

    @Test
    void theControlSurfaceIsNotRecorded() {
        client.get("/__sim/journal");

        assertThat(simulator.journal().requests()).isEmpty();
    }

    @Test
    void nothingIsRecordedWhileTheJournalIsOff() {
        simulator.journal().enabled(false);
        client.get("/auth/v3/ping");
        simulator.journal().enabled(true);
        client.get("/auth/v3/userinfo");

        assertThat(simulator.journal().requests()).hasSize(1);
    }

    @Test
    void clearForgetsWhatWasRecorded() {
        client.get("/auth/v3/ping");

        simulator.journal().clear();

        assertThat(simulator.journal().requests()).isEmpty();
    }

    @Test
    void theOldestRequestsMakeRoomForNewOnes() {
        Journal journal = new Journal(true);

        for (int i = 0; i <= Journal.CAPACITY; i++) {
            journal.record(NOW, "GET", "/" + i, "", Map.of(), new byte[0]);
        }

        List<RecordedRequest> requests = journal.requests();
        assertThat(requests).hasSize(Journal.CAPACITY);
        assertThat(requests.get(0).path()).isEqualTo("/1");
    }

    @Test
    void onlyTheBeginningOfALargeBodyIsKept() {
        Journal journal = new Journal(true);

        journal.record(NOW, "POST", "/", "", Map.of(), new byte[Journal.BODY_LIMIT + 1]);

        assertThat(journal.requests().get(0).body()).hasSize(Journal.BODY_LIMIT);
    }

    @Test
    void everyAnswerHasTheSimulatorsTime() {
        assertThat(client.get("/auth/v3/ping").header("Date")).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
    }
}
