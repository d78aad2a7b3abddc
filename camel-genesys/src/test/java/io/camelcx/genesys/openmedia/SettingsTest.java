// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static io.camelcx.genesys.openmedia.OpenmediaBed.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.support.error.CxApiException;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endpoint and connection, set up in the ways that a user of Camel knows, and refused where they are wrong. */
class SettingsTest {

    @AutoClose
    private final OpenmediaBed bed = OpenmediaBed.create();

    @Test
    void theDigitalChannelsMayAnswerOnAHostOfTheirOwn() {
        try (CxSimulator nexus =
                CxSimulator.start(SimulatorSettings.defaults().withLive(false).withPort(0))) {
            bed.connection().setNexusBaseUrl(nexus.baseUrl().toString());
            bed.connection().setClientId(null);
            bed.connection().setClientSecret(null);
            bed.start();

            assertThat(bed.call("", "{\"externalId\":\"case-1\"}").getException())
                    .isNull();

            assertThat(nexus.genesys().openMedia().created()).isEqualTo(1);
            assertThat(bed.journal().requests()).isEmpty();
        }
    }

    @Test
    void withoutAClientApplicationOnlyTheKeyIsSent() {
        bed.connection().setClientId(null);
        bed.connection().setClientSecret("");
        bed.start();

        assertThat(bed.call("", "{\"externalId\":\"case-1\"}").getException()).isNull();

        assertThat(bed.journal().requests()).singleElement().satisfies(request -> {
            assertThat(request.header("x-api-key")).isEqualTo("demo-api-key");
            assertThat(request.header("authorization")).isEmpty();
        });
    }

    @Test
    void aClientApplicationLogsInOnceForAllCalls() {
        bed.start();
        for (int i = 0; i < 5; i++) {
            bed.call("", "{\"externalId\":\"case-" + i + "\"}");
        }

        assertThat(bed.journal().count("POST", "/auth/v3/oauth/token")).isEqualTo(1);
        assertThat(bed.journal().requests())
                .filteredOn(request -> request.path().equals(INTERACTIONS))
                .allSatisfy(
                        request -> assertThat(request.header("authorization")).startsWith("Bearer "));
    }

    @Test
    void aWrongKeyIsSaidAndNotTold() {
        bed.connection().setApiKey("not-the-key-4711");
        bed.connection().setClientId(null);
        bed.connection().setClientSecret(null);
        bed.start();

        assertThat(bed.call("", "{\"externalId\":\"case-1\"}").getException(CxApiException.class))
                .hasMessageContainingAll("403", "Forbidden", "API key")
                .hasMessageNotContaining("4711");
        assertThat(bed.creations()).isEqualTo(1);
    }

    @Test
    void connectionAndRoutesInYaml() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("routes.yaml", """
                    - beans:
                        - name: genesys
                          type: io.camelcx.genesys.GenesysConnection
                          properties:
                            baseUrl: "%s"
                            apiKey: demo-api-key
                    - route:
                        id: watch
                        from:
                          uri: genesys-openmedia:workitems
                          parameters:
                            initialDelay: 0
                            delay: 20
                          steps:
                            - to: mock:watched
                    - route:
                        from:
                          uri: direct:create
                          steps:
                            - to:
                                uri: genesys-openmedia:workitems
                                parameters:
                                  bodyAs: userData
                                  externalId: "${header.id}"
                                  onDuplicate: fetch
                            - to:
                                uri: genesys-openmedia:workitems
                                parameters:
                                  operation: watch
                    """.formatted(
                            bed.simulator().baseUrl())));
            context.start();

            context.createProducerTemplate().sendBodyAndHeader("direct:create", Map.of("name", "Kim"), "id", "yaml-1");
            await().until(() -> bed.journal().count("GET", INTERACTIONS + "/*") > 0);
            bed.openMedia()
                    .complete(bed.openMedia()
                            .find("workitems", "yaml-1")
                            .orElseThrow()
                            .id());

            MockEndpoint watched = context.getEndpoint("mock:watched", MockEndpoint.class);
            await().until(() -> watched.getExchanges().size() == 1);
        }
    }

    @Test
    void aConnectionInPropertiesAndOptionsOfTheComponent() throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.beans.genesys", "#class:io.camelcx.genesys.GenesysConnection");
        main.addInitialProperty(
                "camel.beans.genesys.baseUrl", bed.simulator().baseUrl().toString());
        main.addInitialProperty("camel.beans.genesys.apiKey", "demo-api-key");
        main.addInitialProperty("camel.component.genesys-openmedia.onDuplicate", "ignore");
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to("genesys-openmedia:workitems");
            }
        });
        main.start();
        try {
            bed.openMedia().create("workitems", "case-1", Map.of());
            assertThat(main.getCamelContext()
                            .createProducerTemplate()
                            .request("direct:create", e -> e.getMessage().setBody("{\"externalId\":\"case-1\"}"))
                            .getMessage()
                            .getHeader(GenesysOpenmediaConstants.OUTCOME))
                    .isEqualTo("duplicate");
        } finally {
            main.stop();
        }
    }

    @Test
    void severalConnectionsAreToldApartByName() {
        GenesysConnection other = new GenesysConnection();
        other.setBaseUrl("http://localhost:1");
        other.setApiKey("other");
        bed.bind("other", other);
        bed.start();

        assertThat(bed.call("connection=#genesys", "{\"externalId\":\"case-1\"}")
                        .getException())
                .isNull();
    }

    @Test
    void thePollsAreFifteenSecondsApartUnlessSaidOtherwise() {
        assertThat(bed.context()
                        .getEndpoint("genesys-openmedia:workitems", GenesysOpenmediaEndpoint.class)
                        .getDelay())
                .isEqualTo(15_000);
        assertThat(bed.context()
                        .getEndpoint("genesys-openmedia:workitems?delay=1m", GenesysOpenmediaEndpoint.class)
                        .getDelay())
                .isEqualTo(60_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "concurrentReads=0 | concurrentReads must be between 1 and 16, but is 0",
                "concurrentReads=17 | concurrentReads must be between 1 and 16, but is 17",
                "missingTimeout=PT-1S | missingTimeout must not be negative",
                "endedWhen=RAW(${body) | ${body",
                "interactionIds=ext_1 | does not begin with ext_",
                "onDuplicate=maybe | maybe",
                "operation=erase | erase",
                "nonsense=1 | nonsense"
            })
    void aWrongOptionFailsAtTheStartOfTheRoute(String option, String words) {
        assertThatThrownBy(() -> {
                    bed.route("watch", "genesys-openmedia:workitems?" + option);
                    bed.start();
                })
                .hasStackTraceContaining(words);
    }

    @Test
    void aMissingServiceIsRefused() {
        assertThatThrownBy(() -> bed.context().getEndpoint("genesys-openmedia:%20"))
                .hasStackTraceContaining("needs the name of an open media service");
    }

    @Test
    void aMissingConnectionIsRefusedAtTheStart() {
        bed.context().getRegistry().unbind("genesys");

        assertThatThrownBy(() -> {
                    bed.route("watch", "genesys-openmedia:workitems");
                    bed.start();
                })
                .hasStackTraceContaining("genesys-openmedia:workitems has no connection: put one bean of type");
    }
}
