// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.cxcom.CxcomSimulator;
import io.camelcx.simulator.cxone.CxoneSimulator;
import io.camelcx.simulator.cxone.extraction.DataExtractionApi;
import io.camelcx.simulator.cxone.files.FileHost;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.ExpertSearch;
import io.camelcx.simulator.expert.ExpertSimulator;
import io.camelcx.simulator.genesys.GenesysSimulator;
import io.camelcx.simulator.genesys.auth.AuthenticationService;
import io.camelcx.simulator.genesys.engagement.EngagementApi;
import io.camelcx.simulator.genesys.messaging.MessagingApi;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.genesys.provisioning.ProvisioningApi;
import io.camelcx.simulator.genesys.securemail.SecureMailApi;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.genesys.udm.UdmApi;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.genesys.webhooks.InteractionEventsApi;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import io.camelcx.simulator.genesys.workspace.WorkspaceApi;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.Faults;
import io.camelcx.simulator.http.Journal;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CxSimulatorExtensionTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension()
            .at(NOON)
            .with(settings -> settings.withSeed(7))
            .with(settings -> settings.withExpert(expert -> expert.withSite(site -> site.withPages(40))));

    private static final URI BASE_URL = SIMULATOR.baseUrl();

    /** Made before {@code beforeEach}, and nevertheless the simulator of this test. */
    private final CxSimulator early = SIMULATOR.simulator();

    @RepeatedTest(3)
    void eachTestBeginsAnewAtTheSameAddress(CxSimulator simulator, SettableClock clock, URI baseUrl) throws Exception {
        assertThat(baseUrl).isEqualTo(BASE_URL).isEqualTo(simulator.baseUrl());
        assertThat(early).isSameAs(simulator).isSameAs(SIMULATOR.simulator());
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(simulator.journal().requests()).isEmpty();
        assertThat(simulator.faults().list()).isEmpty();
        assertThat(simulator.genesys().openMedia().interactions()).isEmpty();
        assertThat(simulator.expert().pages().all()).hasSize(40);
        assertThat(simulator.expert().settings().latency()).isZero();
        assertThat(get(baseUrl)).isNotEqualTo(418);

        clock.advance(Duration.ofDays(1));
        simulator.faults().add(Fault.on("*", "*").status(418));
        simulator.genesys().openMedia().create("workitems", "case-1", Map.of());
        simulator.expert().pages().create("New", "New", "<p/>");
        simulator.expert().change(api -> api.withLatency(Duration.ofMillis(1)));
        assertThat(get(baseUrl)).isEqualTo(418);
    }

    @Test
    void theFacadesAreParameters(
            CxSimulator simulator,
            Faults faults,
            Journal journal,
            GenesysSimulator genesys,
            StatisticsService statistics,
            OpenMediaApi openMedia,
            MessagingApi messaging,
            WebhooksApi webhooks,
            InteractionEventsApi interactions,
            UdmApi udm,
            SecureMailApi secureMail,
            WorkspaceApi workspace,
            ProvisioningApi provisioning,
            EngagementApi engagement,
            AuthenticationService authentication,
            UserDirectory users,
            CxoneSimulator cxone,
            DataExtractionApi extraction,
            FileHost files,
            ExpertSimulator expert,
            ExpertPages pages,
            ExpertSearch search,
            CxcomSimulator cxcom) {
        assertThat(faults).isSameAs(simulator.faults());
        assertThat(journal).isSameAs(simulator.journal());
        assertThat(genesys).isSameAs(simulator.genesys());
        assertThat(statistics).isSameAs(genesys.statistics());
        assertThat(openMedia).isSameAs(genesys.openMedia());
        assertThat(messaging).isSameAs(genesys.messaging());
        assertThat(webhooks).isSameAs(genesys.webhooks());
        assertThat(interactions).isSameAs(genesys.interactions());
        assertThat(udm).isSameAs(genesys.udm());
        assertThat(secureMail).isSameAs(genesys.secureMail());
        assertThat(workspace).isSameAs(genesys.workspace());
        assertThat(provisioning).isSameAs(genesys.provisioning());
        assertThat(engagement).isSameAs(genesys.engagement());
        assertThat(authentication).isSameAs(genesys.authentication());
        assertThat(users).isSameAs(genesys.users());
        assertThat(cxone).isSameAs(simulator.cxone());
        assertThat(extraction).isSameAs(cxone.dataExtraction());
        assertThat(files).isSameAs(cxone.files());
        assertThat(expert).isSameAs(simulator.expert());
        assertThat(pages).isSameAs(expert.pages());
        assertThat(search).isSameAs(expert.search());
        assertThat(cxcom).isSameAs(simulator.cxcom());
    }

    /** The simulator of the class around it goes on. */
    @Nested
    class InANestedClass {
        @Test
        void theSimulatorIsThere() throws Exception {
            assertThat(get(BASE_URL)).isPositive();
        }
    }

    private static int get(URI url) throws IOException {
        return ((HttpURLConnection) url.toURL().openConnection()).getResponseCode();
    }
}
