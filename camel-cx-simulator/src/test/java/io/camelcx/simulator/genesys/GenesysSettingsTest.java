// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.genesys.settings.GenesysSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GenesysSettingsTest {
    private final GenesysSettings settings = GenesysSettings.defaults();

    @Test
    void aChangeGivesACopyAndLeavesTheRestAlone() {
        GenesysSettings changed = settings.withContactCentre(centre -> centre.withAgents(7))
                .withApiKey("key")
                .withAuth(auth -> auth.withClient("c", "s").withUser("u", "p"));

        assertThat(changed.contactCentre().agents()).isEqualTo(7);
        assertThat(changed.apiKey()).isEqualTo("key");
        assertThat(changed.auth().clientSecret()).isEqualTo("s");
        assertThat(changed.auth().userName()).isEqualTo("u");
        assertThat(changed.withContactCentre(centre -> centre.withAgents(20))
                        .withApiKey("demo-api-key")
                        .withAuth(auth ->
                                auth.withClient("demo-client", "demo-secret").withUser("demo", "demo")))
                .isEqualTo(settings);
    }

    @Test
    void nonsenseIsRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> settings.withContactCentre(centre -> centre.withAgents(-1)))
                .hasMessage("agents is -1, it must be 0 or more");
        assertThatThrownBy(() -> settings.withOpenMedia(api -> api.withServices("workitems", " ")))
                .hasMessage("services holds a blank name, each must have at least one character");
        assertThatThrownBy(() -> settings.withOpenMedia(api -> api.withStateTime(Duration.ofSeconds(-1))))
                .hasMessage("stateTime is PT-1S, it must not be negative");
        assertThatThrownBy(() -> settings.withStatistics(api -> api.withCometd(limits -> limits.withMaxQueue(0))))
                .hasMessage("maxQueue is 0, it must be 1 or more");
        assertThatThrownBy(() -> settings.withAuth(auth -> auth.withTokenLifetime(Duration.ZERO)))
                .hasMessage("tokenLifetime is PT0S, it must be positive");
    }
}
