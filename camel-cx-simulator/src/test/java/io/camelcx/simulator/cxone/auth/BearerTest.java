// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearerTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.start(clock);

    private static void unauthorized(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /data-extraction/V1/jobs",
        "POST, /data-extraction/V1/jobs",
        "GET, /data-extraction/V1/jobs/any",
        "POST, /data-extraction/V1/jobs/sync",
        "GET, /data-extraction/v1/jobs"
    })
    void everyOperationNeedsAToken(String method, String path) {
        SimulatorClient client = new SimulatorClient(simulator);

        unauthorized(client.send(method, path, "", Map.of()));
        unauthorized(client.send(method, path, "", Map.of("Authorization", "Bearer wrong")));
    }

    @Test
    void aTokenEndsWithItsLifetime() {
        CxoneCaller caller = CxoneCaller.signedIn(simulator);

        clock.advance(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(caller.list().status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        unauthorized(caller.list());
    }

    @Test
    void allTokensMayBeRevoked() {
        CxoneCaller caller = CxoneCaller.signedIn(simulator);

        simulator.cxone().authentication().revokeTokens();

        unauthorized(caller.list());
        assertThat(CxoneCaller.signedIn(simulator).list().status()).isEqualTo(200);
    }

    @Test
    void allTokensMayBeToldToExpire() {
        CxoneCaller caller = CxoneCaller.signedIn(simulator);

        simulator.cxone().authentication().expireIn(Duration.ofSeconds(5));

        assertThat(caller.list().status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(5));
        unauthorized(caller.list());
    }

    @Test
    void tokensOutliveARestart() {
        CxoneCaller caller = CxoneCaller.signedIn(simulator);

        simulator.restart();

        assertThat(caller.list().status()).isEqualTo(200);
    }
}
