// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the Genesys services are set up, immutable: each {@code with} method returns a changed copy.
 *
 * @param apiKey what {@code x-api-key} must hold
 * @param auth the Authentication API
 * @param contactCentre the contact centre
 * @param statistics the Statistics API
 * @param openMedia the Openmedia API
 * @param messaging the Third-Party Messaging API
 * @param webhooks how webhooks are sent
 * @param udm User Data Management, and the Cloud Data Download Service before it
 * @param workspace the Workspace API
 * @param provisioning the Provisioning API
 * @param engagement the Engagement API
 * @param canned the resources of the APIs with canned answers
 */
public record GenesysSettings(
        String apiKey,
        AuthSettings auth,
        CentreSettings contactCentre,
        StatisticsSettings statistics,
        OpenMediaSettings openMedia,
        MessagingSettings messaging,
        WebhookSettings webhooks,
        UdmSettings udm,
        WorkspaceSettings workspace,
        ProvisioningSettings provisioning,
        EngagementSettings engagement,
        List<String> canned) {

    public GenesysSettings {
        Checks.requireText("apiKey", apiKey);
        canned = List.copyOf(canned);
    }

    public static GenesysSettings defaults() {
        return new GenesysSettings(
                "demo-api-key",
                AuthSettings.defaults(),
                CentreSettings.defaults(),
                StatisticsSettings.defaults(),
                OpenMediaSettings.defaults(),
                MessagingSettings.defaults(),
                WebhookSettings.defaults(),
                UdmSettings.defaults(),
                WorkspaceSettings.defaults(),
                ProvisioningSettings.defaults(),
                EngagementSettings.defaults(),
                List.of());
    }

    public GenesysSettings withApiKey(String key) {
        return new GenesysSettings(
                key,
                auth,
                contactCentre,
                statistics,
                openMedia,
                messaging,
                webhooks,
                udm,
                workspace,
                provisioning,
                engagement,
                canned);
    }

    /** For example {@code withAuth(a -> a.withClient("id", "secret"))}. */
    public GenesysSettings withAuth(UnaryOperator<AuthSettings> change) {
        return new GenesysSettings(
                apiKey,
                change.apply(auth),
                contactCentre,
                statistics,
                openMedia,
                messaging,
                webhooks,
                udm,
                workspace,
                provisioning,
                engagement,
                canned);
    }

    /** For example {@code withContactCentre(c -> c.withAgents(100))}. */
    public GenesysSettings withContactCentre(UnaryOperator<CentreSettings> change) {
        return new GenesysSettings(
                apiKey,
                auth,
                change.apply(contactCentre),
                statistics,
                openMedia,
                messaging,
                webhooks,
                udm,
                workspace,
                provisioning,
                engagement,
                canned);
    }

    /** For example {@code withStatistics(s -> s.withKeepSubscriptions(true))}. */
    public GenesysSettings withStatistics(UnaryOperator<StatisticsSettings> change) {
        return new GenesysSettings(
                apiKey,
                auth,
                contactCentre,
                change.apply(statistics),
                openMedia,
                messaging,
                webhooks,
                udm,
                workspace,
                provisioning,
                engagement,
                canned);
    }

    /** For example {@code withOpenMedia(o -> o.withServices("claims"))}. */
    public GenesysSettings withOpenMedia(UnaryOperator<OpenMediaSettings> change) {
        return new GenesysSettings(
                apiKey,
                auth,
                contactCentre,
                statistics,
                change.apply(openMedia),
                messaging,
                webhooks,
                udm,
                workspace,
                provisioning,
                engagement,
                canned);
    }

    /** For example {@code withMessaging(m -> m.withAgent(a -> a.withAnswers(true)))}. */
    public GenesysSettings withMessaging(UnaryOperator<MessagingSettings> change) {
        return new GenesysSettings(
                apiKey,
                auth,
                contactCentre,
                statistics,
                openMedia,
                change.apply(messaging),
                webhooks,
                udm,
                workspace,
                provisioning,
                engagement,
                canned);
    }

    /** For example {@code withWebhooks(w -> w.withAttempts(3))}. */
    public GenesysSettings withWebhooks(UnaryOperator<WebhookSettings> change) {
        return new GenesysSettings(
                apiKey,
                auth,
                contactCentre,
                statistics,
                openMedia,
                messaging,
                change.apply(webhooks),
                udm,
                workspace,
                provisioning,
                engagement,
                canned);
    }

    /** For example {@code withUdm(u -> u.withRunTime(Duration.ofMinutes(1)))}. */
    public GenesysSettings withUdm(UnaryOperator<UdmSettings> change) {
        return new GenesysSettings(
                apiKey,
                auth,
                contactCentre,
                statistics,
                openMedia,
                messaging,
                webhooks,
                change.apply(udm),
                workspace,
                provisioning,
                engagement,
                canned);
    }

    /** For example {@code withWorkspace(w -> w.withPlainLists(true))}. */
    public GenesysSettings withWorkspace(UnaryOperator<WorkspaceSettings> change) {
        return new GenesysSettings(
                apiKey,
                auth,
                contactCentre,
                statistics,
                openMedia,
                messaging,
                webhooks,
                udm,
                change.apply(workspace),
                provisioning,
                engagement,
                canned);
    }

    /** For example {@code withProvisioning(p -> p.withExportTime(Duration.ofSeconds(5)))}. */
    public GenesysSettings withProvisioning(UnaryOperator<ProvisioningSettings> change) {
        return new GenesysSettings(
                apiKey,
                auth,
                contactCentre,
                statistics,
                openMedia,
                messaging,
                webhooks,
                udm,
                workspace,
                change.apply(provisioning),
                engagement,
                canned);
    }

    /** For example {@code withEngagement(e -> e.withCapacity(1))}. */
    public GenesysSettings withEngagement(UnaryOperator<EngagementSettings> change) {
        return new GenesysSettings(
                apiKey,
                auth,
                contactCentre,
                statistics,
                openMedia,
                messaging,
                webhooks,
                udm,
                workspace,
                provisioning,
                change.apply(engagement),
                canned);
    }

    /** Sets the APIs with canned answers, each a resource as {@link io.camelcx.simulator.canned.CannedApi} reads it. */
    public GenesysSettings withCanned(String... resources) {
        return new GenesysSettings(
                apiKey,
                auth,
                contactCentre,
                statistics,
                openMedia,
                messaging,
                webhooks,
                udm,
                workspace,
                provisioning,
                engagement,
                List.of(resources));
    }
}
