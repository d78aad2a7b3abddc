// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.expert.settings.ApiSettings;
import io.camelcx.simulator.expert.settings.ErrorForm;
import io.camelcx.simulator.expert.settings.ExpertSettings;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.FindOrder;
import io.camelcx.simulator.expert.settings.FindSettings;
import io.camelcx.simulator.expert.settings.OAuthClient;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.settings.ServerKey;
import io.camelcx.simulator.expert.settings.SiteSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpertSettingsTest {

    @Test
    void aChangeGivesACopyAndLeavesTheRestAlone() {
        ExpertSettings defaults = ExpertSettings.defaults();
        ExpertSettings changed = defaults.withCredentials(
                        keys -> keys.withBrowserToken("b").withOAuth(oauth -> oauth.withAuthId("7")))
                .withSite(site -> site.withPages(5).withLivePeriod(Duration.ofSeconds(1)))
                .withApi(api -> api.withErrorForm(ErrorForm.LEGACY)
                        .withFind(find -> find.withOrder(FindOrder.BY_DATE).withMaxRows(10)));

        assertThat(changed.credentials())
                .isEqualTo(defaults.credentials().withBrowserToken("b").withOAuth(oauth -> oauth.withAuthId("7")));
        assertThat(changed.site().withPages(200).withLivePeriod(Duration.ofMillis(2500)))
                .isEqualTo(defaults.site());
        assertThat(changed.api().find().withMaxRows(1000).withOrder(FindOrder.SHUFFLED))
                .isEqualTo(FindSettings.defaults());
        assertThat(changed.api().withErrorForm(ErrorForm.BY_ENDPOINT).withFind(find -> FindSettings.defaults()))
                .isEqualTo(defaults.api());
    }

    @Test
    void nonsenseIsRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> new ServerKey("a_b", "s")).hasMessage("key is 'a_b', it must hold no underscore");
        assertThatThrownBy(() -> new ServerKey("a", " "))
                .hasMessage("secret is blank, it must have at least one character");
        assertThatThrownBy(() -> new ExpertUser(0, "a", "A", Role.ADMIN)).hasMessage("id is 0, it must be 1 or more");
        assertThatThrownBy(() -> OAuthClient.defaults().withTokenLifetime(Duration.ZERO))
                .hasMessage("tokenLifetime is PT0S, it must be positive");
        assertThatThrownBy(() -> SiteSettings.defaults().withPages(0)).hasMessage("pages is 0, it must be 1 or more");
        assertThatThrownBy(() -> SiteSettings.defaults().withBreadth(1))
                .hasMessage("breadth is 1, it must be 2 or more");
        assertThatThrownBy(() -> ApiSettings.defaults().withLatency(Duration.ofMillis(-1)))
                .hasMessage("latency is PT-0.001S, it must not be negative");
        assertThatThrownBy(() -> ApiSettings.defaults().withInvalidTokenStatus(400))
                .hasMessage("invalidTokenStatus is 400, allowed are [401, 403]");
        assertThatThrownBy(() -> FindSettings.defaults().withMaxRows(0))
                .hasMessage("maxRows is 0, it must be 1 or more");
    }

    @Test
    void noSecretIsShown() {
        assertThat(ExpertSettings.defaults().toString()).doesNotContain("demo-server-secret", "demo-secret");
    }
}
