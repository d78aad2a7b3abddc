// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String PAGE = "/";
    private static final String TOKEN = "/auth/v3/oauth/token";
    private static final String GRANT = "grant_type=client_credentials";

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");
    private final Faults faults = simulator.faults();

    @Test
    void aFaultAnswersWithItsStatusHeadersAndBody() {
        faults.add(Fault.on("GET", PAGE).status(503).header("Retry-After", "1").body("busy"));

        SimulatorClient.Reply reply = client.get(PAGE);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(reply.body()).isEqualTo("busy");
    }

    @Test
    void aFaultStrikesAsOftenAsItIsTold() {
        faults.add(Fault.on("GET", PAGE).times(2).status(503));

        assertThat(client.get(PAGE).status()).isEqualTo(503);
        assertThat(faults.list()).extracting(Fault::times).containsExactly(1);
        assertThat(client.get(PAGE).status()).isEqualTo(503);
        assertThat(client.get(PAGE).status()).isEqualTo(200);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void aFaultWithoutTimesStaysUntilItIsCleared() {
        faults.add(Fault.on("*", "/*").status(503));
        client.get(PAGE);

        assertThat(client.post("/elsewhere", "").status()).isEqualTo(503);
        faults.clear();
        assertThat(client.get(PAGE).status()).isEqualTo(200);
    }

    @Test
    void ofSeveralFaultsTheOldestStrikesFirst() {
        faults.add(Fault.on("GET", PAGE).times(1).status(500));
        faults.add(Fault.on("GET", PAGE).times(1).status(502));

        assertThat(client.get(PAGE).status()).isEqualTo(500);
        assertThat(client.get(PAGE).status()).isEqualTo(502);
    }

    @Test
    void anotherMethodOrPathIsSpared() {
        faults.add(Fault.on("POST", PAGE).status(503));
        faults.add(Fault.on("GET", "/other").status(503));

        assertThat(client.get(PAGE).status()).isEqualTo(200);
    }

    @Test
    void aFaultMayLookForATextInTheBodyAndTheServiceStillReadsIt() {
        faults.add(Fault.on("POST", "/auth/v3/oauth/token")
                .whenBodyContains("refresh_token")
                .status(503));

        assertThat(client.token("grant_type=client_credentials").status()).isEqualTo(200);
        assertThat(client.token("grant_type=refresh_token&refresh_token=x").status())
                .isEqualTo(503);
    }

    @Test
    void aFaultThatLooksIntoTheBodyNeedsNoJournal() {
        simulator.journal().enabled(false);
        faults.add(Fault.on("POST", "/auth/v3/oauth/token")
                .whenBodyContains("nothing like this")
                .status(503));

        assertThat(client.token("grant_type=client_credentials").status()).isEqualTo(200);
    }

    @Test
    void aDelayedRequestWaitsWhileOthersPass() {
        faults.add(Fault.on("GET", PAGE).times(1).delay(Duration.ofHours(1)));

        CompletableFuture<Integer> delayed =
                CompletableFuture.supplyAsync(() -> client.get(PAGE).status());
        await().until(() -> faults.list().isEmpty());

        assertThat(client.get(PAGE).status()).isEqualTo(200);
        assertThat(delayed).isNotDone();
    }

    @Test
    void afterItsDelayARequestIsAnsweredByTheService() {
        faults.add(Fault.on("GET", PAGE).delay(Duration.ofMillis(1)));

        assertThat(client.get(PAGE).body()).contains("Camel CX simulator");
    }

    @Test
    void aDelayMayComeBeforeAnotherEffect() {
        faults.add(Fault.on("GET", PAGE).delay(Duration.ofMillis(1)).status(504));

        assertThat(client.get(PAGE).status()).isEqualTo(504);
    }

    @Test
    void aConnectionMayBeResetWithoutAnAnswer() {
        faults.add(Fault.on("POST", PAGE).connectionReset());

        assertThatThrownBy(() -> client.post(PAGE, "")).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.journal().requests().get(0).status()).isZero();
    }

    @Test
    void anAnswerMayBeCutInItsBody() {
        faults.add(Fault.on("GET", PAGE).truncatedBody(10));

        assertThatThrownBy(() -> client.get(PAGE)).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.journal().requests().get(0).status()).isEqualTo(200);
    }

    @Test
    void garbageIsNoJsonAlthoughItSaysSo() {
        faults.add(Fault.on("GET", PAGE).garbage());

        SimulatorClient.Reply reply = client.get(PAGE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThatThrownBy(reply::json).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSlowDripDeliversTheWholeBodyInTheEnd() {
        String whole = client.get(PAGE).body();
        faults.add(Fault.on("GET", PAGE).slowDrip(100, Duration.ofMillis(1)));

        assertThat(client.get(PAGE).body()).isEqualTo(whole);
    }

    private int tokensIssued() {
        return simulator.genesys().authentication().tokenRequests();
    }

    @Test
    void aFaultComesBeforeTheServiceUnlessItIsToldOtherwise() {
        faults.add(Fault.on("POST", TOKEN).status(503));

        assertThat(client.token(GRANT).status()).isEqualTo(503);
        assertThat(tokensIssued()).isZero();
    }

    @Test
    void anAnswerMayBeReplacedAlthoughTheServiceHasDoneItsWork() {
        faults.add(Fault.on("POST", TOKEN)
                .afterHandling()
                .status(503)
                .header("Retry-After", "1")
                .body("busy"));

        SimulatorClient.Reply reply = client.token(GRANT);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).isEqualTo("busy");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(reply.header("Cache-Control")).as("a header of the service").isEmpty();
        assertThat(tokensIssued()).isEqualTo(1);
        assertThat(simulator.journal().requests().get(0).status()).isEqualTo(503);
    }

    @Test
    void anAnswerMayBeLostAlthoughTheServiceHasDoneItsWork() {
        faults.add(Fault.on("POST", TOKEN).times(1).afterHandling().connectionReset());

        assertThatThrownBy(() -> client.token(GRANT)).isInstanceOf(UncheckedIOException.class);
        assertThat(tokensIssued()).isEqualTo(1);
        assertThat(simulator.journal().requests().get(0).status()).isZero();
        assertThat(client.token(GRANT).status()).isEqualTo(200);
    }

    @Test
    void anAnswerMayBeLateAlthoughTheServiceHasDoneItsWork() {
        faults.add(Fault.on("POST", TOKEN).times(1).afterHandling().delay(Duration.ofHours(1)));

        CompletableFuture<SimulatorClient.Reply> late = CompletableFuture.supplyAsync(() -> client.token(GRANT));

        await().until(() -> tokensIssued() == 1);
        assertThat(client.token(GRANT).status()).isEqualTo(200);
        assertThat(late).isNotDone();
    }

    @Test
    void aLateAnswerIsTheOneThatTheServiceGave() {
        faults.add(Fault.on("POST", TOKEN).afterHandling().delay(Duration.ofMillis(1)));

        SimulatorClient.Reply reply = client.token(GRANT);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.json().path("access_token").asText()).isNotBlank();
    }

    @Test
    void aLateAnswerMayBeCutOrDripToo() {
        faults.add(Fault.on("POST", TOKEN)
                .times(1)
                .afterHandling()
                .delay(Duration.ofMillis(1))
                .truncatedBody(10));
        faults.add(Fault.on("POST", TOKEN).afterHandling().slowDrip(50, Duration.ofMillis(1)));

        assertThatThrownBy(() -> client.token(GRANT)).isInstanceOf(UncheckedIOException.class);
        assertThat(client.token(GRANT).json().path("access_token").asText()).isNotBlank();
    }

    @Test
    void theControlSurfaceIsNeverStruck() {
        faults.add(Fault.on("*", "*").status(503));

        assertThat(client.get("/__sim/faults").status()).isEqualTo(200);
    }

    @Test
    void nonsenseIsRefusedAtOnce() {
        assertThatThrownBy(() -> Fault.on("GET", PAGE).times(0)).hasMessage("times is 0, it must be 1 or more");
        assertThatThrownBy(() -> Fault.on("GET", PAGE).delay(Duration.ofSeconds(-1)))
                .hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> Fault.on("GET", PAGE).slowDrip(0, Duration.ZERO))
                .hasMessageContaining("bytesPerInterval is 0");
    }
}
