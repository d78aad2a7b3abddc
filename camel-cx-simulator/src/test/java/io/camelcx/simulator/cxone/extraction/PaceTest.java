// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import io.camelcx.simulator.cxone.settings.AccessKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.start(
            clock,
            settings -> settings.withCredentials(keys -> keys.withAccessKeys(
                    new AccessKey("demo-access-key", "demo-access-secret"), new AccessKey("second", "secret"))));

    private final DataExtractionApi api = simulator.cxone().dataExtraction();
    private final CxoneCaller caller = CxoneCaller.signedIn(simulator);
    private final CxoneCaller second = CxoneCaller.signedIn(simulator, "second", "secret");

    private static Reply submit(CxoneCaller by) {
        return by.submit("qm-workflows", "1", "2026-02-01", "2026-02-01");
    }

    private static void tooSoon(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        assertThat(reply.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void aSecondSubmissionWithinThirtySecondsIsForbidden() {
        submit(caller);

        clock.advance(Duration.ofSeconds(30).minusNanos(1));
        tooSoon(submit(caller));
        tooSoon(caller.extractSync("2026-02-01", "2026-02-01"));
        clock.advance(Duration.ofNanos(1));
        assertThat(submit(caller).status()).isEqualTo(202);
    }

    @Test
    void aSynchronousRequestStartsThePaceToo() {
        caller.extractSync("2026-02-01", "2026-02-01");

        tooSoon(submit(caller));
    }

    @Test
    void aCallThatWasRefusedDoesNotStartThePaceAnew() {
        submit(caller);
        clock.advance(Duration.ofSeconds(29));
        tooSoon(submit(caller));

        clock.advance(Duration.ofSeconds(1));

        assertThat(submit(caller).status()).isEqualTo(202);
    }

    @Test
    void aBadRequestNeitherStartsThePaceNorIsHeldToIt() {
        assertThat(caller.submit("qm-workflows", "1", "soon", "2026-02-01").status())
                .isEqualTo(400);
        assertThat(submit(caller).status()).isEqualTo(202);
        assertThat(caller.submit("no-such-entity", "1", "2026-02-01", "2026-02-01")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ofManySubmissionsAtOnceOneIsAccepted() {
        List<CompletableFuture<Integer>> calls = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> submit(caller).status()))
                .limit(8)
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join).filter(status -> status == 202))
                .hasSize(1);
        assertThat(api.submissions()).isEqualTo(1);
    }

    @Test
    void theRefusalMayBe429WithTheTimeToWait() {
        api.change(settings -> settings.withRefusal(429));
        submit(caller);
        clock.advance(Duration.ofMillis(9_500));

        Reply reply = submit(caller);

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("21");
    }

    @Test
    void withoutAPaceSubmissionsFollowAtOnce() {
        api.change(settings -> settings.withPace(Duration.ZERO));

        assertThat(submit(caller).status()).isEqualTo(202);
        assertThat(submit(caller).status()).isEqualTo(202);
    }

    @Test
    void questionsAboutJobsAreNotHeldToThePace() {
        String id = submit(caller).json().asText();

        assertThat(caller.status(id).status()).isEqualTo(200);
        assertThat(caller.status(id).status()).isEqualTo(200);
        assertThat(caller.list().status()).isEqualTo(200);
    }

    @Test
    void questionsAboutJobsMayBeHeldToThePaceToo() {
        api.change(settings -> settings.withPollingPaced(true));
        String id = submit(caller).json().asText();

        tooSoon(caller.status(id));
        clock.advance(Duration.ofSeconds(30));
        assertThat(caller.status(id).status()).isEqualTo(200);
        tooSoon(submit(caller));
    }

    @Test
    void withinThePaceNobodyElseMayCall() {
        String id = submit(caller).json().asText();

        tooSoon(submit(second));
        tooSoon(second.status(id));
        tooSoon(second.list());
        clock.advance(Duration.ofSeconds(30));
        assertThat(second.status(id).status()).isEqualTo(200);
        assertThat(submit(second).status()).isEqualTo(202);
        tooSoon(caller.status(id));
    }
}
