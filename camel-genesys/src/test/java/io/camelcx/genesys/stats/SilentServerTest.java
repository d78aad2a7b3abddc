// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.HangLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that never responds, and many calls with an expired token. */
class SilentServerTest {

    private static final Duration NEVER = Duration.ofHours(1);

    @AutoClose
    private final TestBed bed = TestBed.of(settings -> settings.withLive(false)
            .withGenesys(genesys -> genesys.withStatistics(
                    api -> api.withCometd(limits -> limits.withConnectTimeout(Duration.ofMillis(500))))));

    private StatisticsService statistics;
    private int published;

    @BeforeEach
    void start() throws Exception {
        statistics = bed.statistics();
        bed.route(
                "agents",
                "genesys-stats:agents?objectType=Agent&objectIds=agent1,agent2,agent3,agent4,agent5"
                        + "&statistics=TimeInCurrentState&statisticsPerSubscription=1&reconnectDelay=50ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meta/handshake", "/meta/subscribe", "/meta/connect"})
    void aMessageWithoutAResponseIsSentAgain(String channel) {
        TestBed.connection(bed).getHttp().setResponseTimeout(Duration.ofSeconds(2));
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/notifications*")
                        .whenBodyContains(channel)
                        .times(1)
                        .delay(NEVER)
                        .connectionReset());
        bed.start();
        assertThatValuesFlow();
    }

    @Test
    void callsAndPollsWithAnExpiredTokenRequestOneToken() {
        bed.start();
        await().until(() -> bed.all("initial").size() == 5);
        try (ProducerTemplate template = bed.context().createProducerTemplate()) {
            bed.simulator().genesys().authentication().revokeTokens();
            List<CompletableFuture<Object>> calls = IntStream.range(0, 20)
                    .mapToObj(call -> template.asyncRequestBody(
                            "genesys-stats:values?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState",
                            (Object) null))
                    .toList();
            assertThat(calls).allSatisfy(call -> assertThat(call).succeedsWithin(HangLimit.TIME));
            assertThatValuesFlow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(bed.journal().count("POST", "/auth/v3/oauth/token")).isEqualTo(2);
        assertThat(bed.journal().count("POST", "*/notifications/handshake")).isEqualTo(1);
    }

    private void assertThatValuesFlow() {
        await().until(() -> {
            published++;
            statistics.publish("Agent", "agent1", "TimeInCurrentState", published);
            return bed.updates("agent1").size() > 1;
        });
    }
}
