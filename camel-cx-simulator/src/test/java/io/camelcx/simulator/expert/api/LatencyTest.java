// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LatencyTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(
            SettableClock.standing(), settings -> settings.withApi(api -> api.withLatency(Duration.ofMillis(100))));

    private final ExpertCaller caller = ExpertCaller.as(simulator, "admin");

    @Test
    void noAnswerComesBeforeItsTime() {
        long start = System.nanoTime();

        caller.read("/pages/home/info");
        caller.get("/pages/99999");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void longAnswersComeWhole() {
        assertThat(caller.read("/pages/home/tree").texts("//page")).hasSize(200);
    }

    @Test
    void manyRequestsWaitSideBySide() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> caller.get("/pages/" + (i + 1) + "/info").status()))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
    }

    @Test
    void otherVendorsDoNotWait() {
        simulator.expert().change(api -> api.withLatency(Duration.ofDays(1)));

        assertThat(new SimulatorClient(simulator).get("/__sim/journal").status())
                .isEqualTo(200);
        assertThat(new SimulatorClient(simulator).get("/auth/v3/ping").status()).isEqualTo(403);
    }
}
