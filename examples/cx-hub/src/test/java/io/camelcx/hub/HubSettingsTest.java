// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class HubSettingsTest {

    private static final Map<String, String> REAL_HOST = Map.of(
            "hub.simulator", "false",
            "genesys.baseUrl", "https://gapi.example.com",
            "genesys.apiKey", "key",
            "genesys.clientId", "client",
            "genesys.clientSecret", "secret");

    @Test
    void byDefaultTheSimulatorIsUsedAndTheHubRunsUntilItIsStopped() throws Exception {
        HubSettings settings = read(Map.of());

        assertThat(settings.simulator()).isTrue();
        assertThat(settings.isDemo()).isFalse();
        assertThat(settings.host()).isEqualTo("localhost");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.pushInterval()).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.page()).containsEntry("source", "Simulator");
    }

    @Test
    void thePageShowsTheRealHost() throws Exception {
        HubSettings settings = read(REAL_HOST);

        assertThat(settings.simulator()).isFalse();
        assertThat(settings.page()).containsEntry("source", "gapi.example.com");
    }

    @Test
    void thePageGetsTheStatisticsOfItsFields() throws Exception {
        HubSettings settings = read(Map.of("genesys.queues.waiting", "CallsInQueue", "hub.serviceLevelTarget", "90"));

        assertThat(settings.page())
                .containsEntry("serviceLevelTarget", 90)
                .extractingByKey("figures", MAP)
                .extractingByKey("queues", MAP)
                .containsEntry("waiting", "CallsInQueue");
    }

    @Test
    void withoutTheSimulatorAllSettingsOfTheHostAreRequired() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("hub.simulator", "false", "genesys.baseUrl", "https://gapi.example.com")))
                .withMessageContaining("genesys.apiKey (GENESYS_API_KEY)")
                .withMessageContaining("genesys.clientSecret (GENESYS_CLIENT_SECRET)")
                .withMessageNotContaining("genesys.baseUrl");
    }

    @Test
    void aHostWithTheSimulatorIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("genesys.apiKey", "top-secret")))
                .withMessageContaining("genesys.apiKey (GENESYS_API_KEY)")
                .withMessageContaining("HUB_SIMULATOR=false")
                .withMessageNotContaining("top-secret");
    }

    @Test
    void aValueOtherThanTrueOrFalseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("hub.simulator", "yes")))
                .withMessage("hub.simulator is 'yes', but must be true or false.");
    }

    @Test
    void aNumberOutOfItsRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("hub.port", "65536")))
                .withMessage("hub.port is '65536', but must be a whole number from 0 to 65535.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("hub.pushInterval", "fast")))
                .withMessageContaining("hub.pushInterval is 'fast'");
    }

    @Test
    void workItemsRequireAFolder() throws Exception {
        assertThat(read(REAL_HOST).workItems().host()).isFalse();
        assertThat(read(realHostAnd(Map.of("workItems.folder", "/var/work")))
                        .workItems()
                        .folder())
                .contains(Path.of("/var/work"));
    }

    @Test
    void cxoneRequiresAllItsSettingsAndAFolder() throws Exception {
        assertThat(read(REAL_HOST).quality().host()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(realHostAnd(Map.of("cxone.secretKey", "top-secret"))))
                .withMessageContaining("cxone.baseUrl (CXONE_BASE_URL)")
                .withMessageNotContaining("top-secret");
        Map<String, String> cxone =
                Map.of("cxone.baseUrl", "https://na1.example.com", "cxone.accessKey", "id", "cxone.secretKey", "key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(realHostAnd(cxone)))
                .withMessageContaining("qm.folder (QM_FOLDER)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(cxone))
                .withMessageContaining("cxone.baseUrl (CXONE_BASE_URL)")
                .withMessageContaining("HUB_SIMULATOR=false");
    }

    @Test
    void expertRequiresAllItsSettingsAndAFolder() throws Exception {
        assertThat(read(REAL_HOST).knowledge().host()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(realHostAnd(Map.of("expert.secretKey", "top-secret"))))
                .withMessageContaining("expert.siteUrl (EXPERT_SITE_URL)")
                .withMessageContaining("expert.user (EXPERT_USER)")
                .withMessageNotContaining("top-secret");
        Map<String, String> site =
                Map.of("expert.siteUrl", "https://success.example.com", "expert.authentication", "anonymous");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(realHostAnd(site)))
                .withMessageContaining("expert.folder (EXPERT_FOLDER)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(site))
                .withMessageContaining("expert.siteUrl (EXPERT_SITE_URL)")
                .withMessageContaining("HUB_SIMULATOR=false");
    }

    @Test
    void messagesRequireAllTheirSettingsAndAFolder() throws Exception {
        assertThat(read(REAL_HOST).messages().host()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(realHostAnd(Map.of("messaging.secret", "top-secret"))))
                .withMessageContaining("messaging.channel (MESSAGING_CHANNEL)")
                .withMessageContaining("genesys.contactCenterId (GENESYS_CONTACT_CENTER_ID)")
                .withMessageNotContaining("top-secret");
        Map<String, String> channel = Map.of(
                "messaging.channel", "0123456789", "messaging.secret", "top-secret", "genesys.contactCenterId", "id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(realHostAnd(channel)))
                .withMessageContaining("messaging.folder (MESSAGING_FOLDER)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(channel))
                .withMessageContaining("messaging.channel (MESSAGING_CHANNEL)")
                .withMessageContaining("HUB_SIMULATOR=false");
    }

    @Test
    void contactsRequireAKeyStoreItsPasswordAndAFolder() throws Exception {
        assertThat(read(REAL_HOST).exports().host()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(realHostAnd(Map.of("exports.password", "top-secret"))))
                .withMessageContaining("exports.keyStore (EXPORTS_KEY_STORE)")
                .withMessageNotContaining("top-secret");
        Map<String, String> keys = Map.of("exports.keyStore", "/etc/exports.p12", "exports.password", "top-secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(realHostAnd(keys)))
                .withMessageContaining("exports.folder (EXPORTS_FOLDER)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(keys))
                .withMessageContaining("exports.keyStore (EXPORTS_KEY_STORE)")
                .withMessageContaining("HUB_SIMULATOR=false");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("exports.period", "nightly")))
                .withMessageContaining("exports.period is 'nightly'");
    }

    @Test
    void callbacksRequireAFolderAndAHost() throws Exception {
        assertThat(read(REAL_HOST).callbacks().host()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(realHostAnd(Map.of("callbacks.service", "support"))))
                .withMessageContaining("callbacks.folder (CALLBACKS_FOLDER)");
        for (String setting : new String[] {"callbacks.service", "waitTimes.queues", "agentCalls.logins"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(Map.of(setting, "x")))
                    .withMessageContaining(setting)
                    .withMessageContaining("HUB_SIMULATOR=false");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("waitTimes.mode", "fast")))
                .withMessage("waitTimes.mode is 'fast', but must be one of mode1, mode2, mode3.");
    }

    @Test
    void interactionsRequireANameAndASecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(realHostAnd(Map.of("interactions.name", "interactions"))))
                .withMessageContaining("interactions.secret (INTERACTIONS_SECRET)");
    }

    @Test
    void theSecretsOfChannelsAreThoseThatAreSet() {
        Map<String, String> settings = Map.of(
                "messaging.channel", "0123456789",
                "messaging.secret", "one",
                "interactions.name", "events",
                "interactions.secret", "two",
                "interactions.previous.secret", "three");
        SettingReader reader = new SettingReader(name -> settings.getOrDefault(name, ""));

        assertThat(reader.channelSecrets("secret")).isEqualTo(Map.of("0123456789", "one", "events", "two"));
        assertThat(reader.channelSecrets("previous.secret")).isEqualTo(Map.of("events", "three"));
    }

    @Test
    void qmWorkflowsStartThirtyDaysAgoByDefault() throws Exception {
        LocalDate monthAgo = LocalDate.now(ZoneOffset.UTC).minusDays(30);

        assertThat(read(Map.of()).period().first())
                .isIn(monthAgo.toString(), monthAgo.plusDays(1).toString());
        assertThat(read(Map.of("qm.startDate", "2026-01-31")).period().first()).isEqualTo("2026-01-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("qm.startDate", "31.1.2026")))
                .withMessage("qm.startDate is '31.1.2026', but must be a day such as 2026-11-22.");
    }

    @Test
    void aBadSettingOfTheRoutesIsRefusedBeforeTheyStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("workItems.parallel", "0")))
                .withMessage("workItems.parallel is '0', but must be a whole number from 1 to 64.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("workItems.watchDelay", "2s")))
                .withMessageContaining("workItems.watchDelay is '2s'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("qm.overlap", "14")))
                .withMessage("qm.overlap is '14', but must be a whole number from 0 to 13.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("expert.authentication", "basic")))
                .withMessage("expert.authentication is 'basic', but must be one of serverToken, anonymous.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("expert.maxPerMinute", "-1")))
                .withMessageContaining("expert.maxPerMinute is '-1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("cxone.submitInterval", "30 s")))
                .withMessage("cxone.submitInterval is '30 s', but must be a duration such as PT30S.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("workItems.csvSeparator", "tab")))
                .withMessage(
                        "workItems.csvSeparator is 'tab', but must be one character, such as a comma or a semicolon.");
    }

    private static Map<String, String> realHostAnd(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(REAL_HOST);
        all.putAll(more);
        return all;
    }

    private static HubSettings read(Map<String, String> overrides) throws IOException {
        Properties settings = new Properties();
        try (InputStream file = HubSettings.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        settings.putAll(overrides);
        return HubSettings.read(new SettingReader(settings::getProperty));
    }
}
