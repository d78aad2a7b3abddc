// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TokenLifetimeTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withClock(clock)
            .withGenesys(genesys -> genesys.withAuth(auth -> auth.withTokenLifetime(Duration.ofSeconds(30)))));

    @Test
    void aTokenEndsWithItsLifetime() {
        SimulatorClient client = SimulatorClient.signedIn(simulator);

        clock.advance(Duration.ofSeconds(29));
        assertThat(client.get("/auth/v3/ping").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(client.get("/auth/v3/ping").status()).isEqualTo(403);
    }

    @Test
    void theAnswerTellsTheLifetime() {
        SimulatorClient client = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");

        assertThat(client.token("grant_type=client_credentials")
                        .json()
                        .path("expires_in")
                        .asInt())
                .isEqualTo(30);
    }
}
