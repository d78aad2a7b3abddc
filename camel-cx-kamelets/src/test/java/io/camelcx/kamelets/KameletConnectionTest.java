// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.support.state.StateFile;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.RouteTestBed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A kamelet finds its connection, shares it, and keeps its secrets out of URIs. */
class KameletConnectionTest {

    /** With every character that a URI, a placeholder or a reference could misread. */
    private static final String KEY = "#k+e y%41&x=1?/{y}";

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR =
            new CxSimulatorExtension().with(settings -> settings.withGenesys(genesys -> genesys.withApiKey(KEY)));

    @TempDir
    Path folder;

    @AutoClose
    private RouteTestBed bed;

    private String url;

    @BeforeEach
    void bed(CxSimulator simulator) {
        url = simulator.baseUrl().toString();
        bed = RouteTestBed.on(simulator).route("received", "direct:received");
    }

    private Map<String, Object> settings() {
        return new HashMap<>(
                Map.of("baseUrl", url, "apiKey", KEY, "clientId", "demo-client", "clientSecret", "demo-secret"));
    }

    private static String agents(Map<String, Object> settings, String agent) {
        settings.put("agentIds", agent);
        return Pipe.from("genesys-agent-states-source", settings).replace("name: pipe", "name: of-" + agent);
    }

    private static String create(Map<String, Object> settings) {
        settings.put("service", "workitems");
        return Pipe.to("genesys-work-item-sink", settings);
    }

    private GenesysConnection connection(String apiKey) {
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl(url);
        connection.setApiKey(apiKey);
        return connection;
    }

    @Test
    void kameletsWithTheSameSettingsShareOneSessionAndOneToken(StatisticsService statistics) {
        bed.yaml(agents(settings(), "agent1"))
                .yaml(agents(settings(), "agent2"))
                .start()
                .awaitReceived(4);
        assertThat(statistics.sessions()).hasSize(1);
    }

    @Test
    void kameletsWithOtherSettingsHaveConnectionsOfTheirOwn(StatisticsService statistics) {
        Map<String, Object> other = settings();
        other.put("baseUrl", url + "/");
        bed.yaml(agents(settings(), "agent1"))
                .yaml(agents(other, "agent2"))
                .start()
                .awaitReceived(4);
        assertThat(statistics.sessions()).hasSize(2);
    }

    @Test
    void theOnlyConnectionOfTheRegistryIsUsedWithoutSettings(OpenMediaApi openMedia) {
        bed.bind("genesys", connection(KEY)).yaml(create(new HashMap<>())).start();
        assertThat(bed.send("direct:messages", "{}").getException()).isNull();
        assertThat(openMedia.created()).isEqualTo(1);
    }

    @Test
    void oneOfSeveralConnectionsIsNamed(OpenMediaApi openMedia) {
        bed.bind("one", connection("wrong"))
                .bind("other", connection(KEY))
                .yaml(create(new HashMap<>(Map.of("connection", "other"))))
                .start();
        assertThat(bed.send("direct:messages", "{}").getException()).isNull();
        assertThat(openMedia.created()).isEqualTo(1);
    }

    @Test
    void settingsComeFromPropertiesToo(OpenMediaApi openMedia) {
        bed.property("camel.kamelet.genesys-work-item-sink.baseUrl", url)
                .property("camel.kamelet.genesys-work-item-sink.apiKey", KEY)
                .yaml(create(new HashMap<>()))
                .start();
        assertThat(bed.send("direct:messages", "{}").getException()).isNull();
        assertThat(openMedia.created()).isEqualTo(1);
    }

    @Test
    void settingsOfAPipeMayBePlaceholders(OpenMediaApi openMedia) {
        bed.property("my.url", url)
                .property("my.key", KEY)
                .yaml(create(new HashMap<>(Map.of("baseUrl", "{{my.url}}", "apiKey", "{{my.key}}"))))
                .start();
        assertThat(bed.send("direct:messages", "{}").getException()).isNull();
        assertThat(openMedia.created()).isEqualTo(1);
    }

    @Test
    void settingsOfARouteMayBePlaceholders(OpenMediaApi openMedia) {
        bed.property("my.url", url).property("my.key", KEY).yaml("""
                        - route:
                            from:
                              uri: direct:messages
                              steps:
                                - to:
                                    uri: kamelet:genesys-work-item-sink
                                    parameters:
                                      service: workitems
                                      baseUrl: "{{my.url}}"
                                      apiKey: "RAW({{my.key}})"
                        """).start();
        assertThat(bed.send("direct:messages", "{}").getException()).isNull();
        assertThat(openMedia.created()).isEqualTo(1);
    }

    @Test
    void noEndpointShowsASecret() {
        bed.yaml(agents(settings(), "agent1")).yaml(create(settings())).start();
        assertThat(bed.context().getEndpoints())
                .filteredOn(endpoint -> endpoint.getEndpointUri().startsWith("genesys-"))
                .hasSize(3)
                .extracting(Endpoint::getEndpointUri)
                .noneMatch(KameletConnectionTest::showsASecret);
        assertThat(bed.context().getEndpoints())
                .extracting(Endpoint::toString)
                .noneMatch(KameletConnectionTest::showsASecret);
    }

    private static boolean showsASecret(String text) {
        return text.contains("demo-secret") || text.contains("#k") || text.contains("%23k");
    }

    @Test
    void connectionsOfKameletsAreNotInTheRegistry() {
        bed.yaml(create(settings())).start();
        assertThat(bed.context().getRegistry().findByType(GenesysConnection.class))
                .isEmpty();
    }

    @Test
    void aKameletWithoutConnectionSaysWhatItNeeds() {
        bed.yaml(create(new HashMap<>()));
        assertThatThrownBy(bed::start)
                .hasStackTraceContaining(
                        "A kamelet needs a connection: set baseUrl, apiKey, clientId and clientSecret, or put one bean of type"
                                + " io.camelcx.genesys.GenesysConnection into the registry, or name one of several by connection;"
                                + " the registry contains 0");
    }

    @Test
    void anUnknownConnectionIsNamed() {
        bed.yaml(create(new HashMap<>(Map.of("connection", "mine"))));
        assertThatThrownBy(bed::start)
                .hasStackTraceContaining(
                        "The registry contains no connection mine of type io.camelcx.genesys.GenesysConnection");
    }

    @Test
    void aConnectionAndSettingsAreRefused() {
        Map<String, Object> both = settings();
        both.put("connection", "mine");
        bed.yaml(create(both));
        assertThatThrownBy(bed::start)
                .hasStackTraceContaining("A kamelet takes either connection")
                .satisfies(refusal -> assertThat(refusal).hasMessageNotContaining("demo-secret"));
    }

    @Test
    void aMissingPropertyIsNamed() {
        bed.yaml(Pipe.from("genesys-agent-states-source", settings()));
        assertThatThrownBy(bed::start)
                .hasStackTraceContaining("the following mandatory parameters must be provided: agentIds");
    }

    @Test
    void anUnknownRegionIsRefusedWithTheAllowedOnes() {
        bed.yaml(Pipe.from(
                "cxone-qm-workflows-source",
                Map.of("startDate", "2026-01-01", "region", "Mars", "accessKey", "a", "secretKey", "b")));
        assertThatThrownBy(bed::start)
                .hasStackTraceContaining(
                        "The region of a kamelet must be one of [Oregon, Australia, Frankfurt], not Mars");
    }

    @Test
    void thePositionMayBeKeptInABean() {
        Path file = folder.resolve("watched");
        StateFile repository = new StateFile();
        repository.setFile(file.toString());
        bed.bind("genesys", connection(KEY))
                .bind("position", repository)
                .yaml(Pipe.from(
                        "genesys-work-item-ended-source",
                        Map.of("service", "workitems", "stateRepository", "position")))
                .start();
        assertThat(file).exists();
    }

    @Test
    void aFileAndABeanForThePositionAreRefused() {
        bed.bind("genesys", connection(KEY))
                .yaml(Pipe.from(
                        "genesys-work-item-ended-source",
                        Map.of("service", "workitems", "stateFile", "/tmp/none", "stateRepository", "position")));
        assertThatThrownBy(bed::start)
                .hasStackTraceContaining("A kamelet takes either stateFile or stateRepository, not both");
    }
}
