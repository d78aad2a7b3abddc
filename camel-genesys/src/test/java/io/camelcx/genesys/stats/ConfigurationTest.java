// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connection and the endpoint, configured in each of the usual ways. */
class ConfigurationTest {

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    @Test
    void aConnectionInPropertiesIsFoundByItsType() throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.beans.genesys", "#class:io.camelcx.genesys.GenesysConnection");
        main.addInitialProperty(
                "camel.beans.genesys.baseUrl", simulator.baseUrl().toString());
        main.addInitialProperty("camel.beans.genesys.apiKey", "demo-api-key");
        main.addInitialProperty("camel.beans.genesys.clientId", "demo-client");
        main.addInitialProperty("camel.beans.genesys.clientSecret", "demo-secret");
        main.addInitialProperty("camel.beans.genesys.http.responseTimeout", "20s");
        main.addInitialProperty("camel.component.genesys-stats.queueSize", "77");
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("genesys-stats:agents?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState")
                        .to("mock:out");
            }
        });
        main.start();
        try {
            await().until(() -> simulator.genesys().statistics().subscriptions().size() == 1);
            GenesysStatsEndpoint endpoint = (GenesysStatsEndpoint)
                    main.getCamelContext().getRoutes().get(0).getEndpoint();
            assertThat(endpoint.getConfiguration().getQueueSize()).isEqualTo(77);
        } finally {
            main.stop();
        }
    }

    @Test
    void aConnectionAndARouteInYaml() throws Exception {
        assertThatRoutesRun("routes.yaml", """
                - beans:
                    - name: genesys
                      type: io.camelcx.genesys.GenesysConnection
                      properties:
                        baseUrl: "%s"
                        apiKey: demo-api-key
                        clientId: demo-client
                        clientSecret: demo-secret
                        username: demo
                        password: demo
                - route:
                    from:
                      uri: genesys-stats:support-agents
                      parameters:
                        objectType: Agent
                        objectIds: "agent1,agent2"
                        statistics: "CurrentAgentState,TimeInCurrentState"
                        reconnectDelay: 250ms
                      steps:
                        - to: mock:out
                """.formatted(simulator.baseUrl()));
        assertThat(simulator.journal().requests())
                .filteredOn(request -> request.path().endsWith("/oauth/token"))
                .singleElement()
                .satisfies(request -> assertThat(request.body().toString()).contains("grant_type=password"));
    }

    @Test
    void aConnectionAndARouteInXml() throws Exception {
        assertThatRoutesRun("routes.xml", """
                <camel>
                  <bean name="genesys" type="io.camelcx.genesys.GenesysConnection">
                    <properties>
                      <property key="baseUrl" value="%s"/>
                      <property key="apiKey" value="demo-api-key"/>
                      <property key="clientId" value="demo-client"/>
                      <property key="clientSecret" value="demo-secret"/>
                    </properties>
                  </bean>
                  <route>
                    <from uri="genesys-stats:agents?objectType=Agent&amp;objectIds=agent1&amp;statistics=TimeInCurrentState"/>
                    <to uri="mock:out"/>
                  </route>
                </camel>
                """.formatted(simulator.baseUrl()));
    }

    private void assertThatRoutesRun(String name, String text) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            Resource resource = ResourceHelper.fromString(name, text);
            PluginHelper.getRoutesLoader(context).loadRoutes(resource);
            context.start();
            await().until(() -> simulator.genesys().statistics().subscriptions().size() == 1);
        }
    }

    @Test
    void severalConnectionsAreSelectedByName() throws Exception {
        try (TestBed bed = TestBed.still()) {
            bed.bind("other", DemoConnection.to(simulator.baseUrl()));
            bed.route(
                    "one",
                    "genesys-stats:one?connection=#genesys&objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState");
            bed.route(
                    "two",
                    "genesys-stats:two?connection=#other&objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState");
            bed.start();
            await().until(() -> simulator.genesys().statistics().subscriptions().size() == 1);
            await().until(() -> bed.statistics().subscriptions().size() == 1);
        }
    }

    @Test
    void definitionsComeFromAResourceWithTheirUnknownFields() throws Exception {
        try (TestBed bed = TestBed.still()
                .route("agents", "genesys-stats:agents?definitions=classpath:definitions.json")
                .start()) {
            await().until(() -> bed.all("initial").size() == 2);
            assertThat(bed.journal().requests())
                    .filteredOn(request -> request.path().endsWith("/subscriptions"))
                    .singleElement()
                    .satisfies(request -> assertThat(request.body().toString())
                            .contains(
                                    "\"statisticId\":\"mine\"",
                                    "\"dynamicFilter\":\"Media=voice\"",
                                    "\"vendorsNext\":{\"x\":1}"));
            assertThat(bed.all("initial"))
                    .anyMatch(exchange -> exchange.value().statisticId().equals("mine"));
        }
    }

    @Test
    void definitionsComeFromABean() throws Exception {
        try (TestBed bed = TestBed.still()) {
            bed.bind(
                    "mine", List.of(Map.of("objectType", "Agent", "objectId", "agent1", "name", "TimeInCurrentState")));
            bed.route("agents", "genesys-stats:agents?definitions=#mine").start();
            await().until(() -> bed.all("initial").size() == 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            objectType=Agent&objectIds=a                                 | the option statistics is missing
            objectType=Agent&statistics=s                                | the option objectIds is missing
            objectIds=a&statistics=s                                     | the option objectType is missing
            definitions=classpath:nowhere.json                           | nowhere.json
            definitions=what                                             | definitions: must be a classpath: or file: resource
            definitions=RAW([{"objectType":"Agent","objectId":"a"}])     | needs the name of a predefined one, or a definition
            definitions=classpath:definitions.json&objectIds=a           | definitions cannot be combined
            definitions=RAW([])                                          | definitions contains no statistic
            objectType=Agent&objectIds=a&statistics=s&queueSize=0        | queueSize must be at least 1
            objectType=Agent&objectIds=a&statistics=s&maxMessageSize=0   | maxMessageSize must be at least 1
            objectType=Agent&objectIds=a&statistics=s&statisticsPerSubscription=0 | statisticsPerSubscription must be at least 1
            objectType=Agent&objectIds=a&statistics=s&reconnectDelay=2s  | reconnectDelay must be between 1 ms and 1000 ms
            objectType=Agent&objectIds=a&statistics=s&reconnectMaxDelay=61s | reconnectMaxDelay must be between 1 ms and 60000 ms
            objectType=Agent&objectIds=a&statistics=s&reconnectMultiplier=0.5 | reconnectMultiplier must be at least 1
            objectType=Agent&objectIds=a&statistics=s&partitions=0       | partitions must be at least 1, but is 0
            objectType=Agent&objectIds=a&statistics=s&partitions=4&partition=4 | partition must be from 0 to 3 with partitions=4
            objectType=Agent&objectIds=a&statistics=s&partition=1        | partition must be from 0 to 0 with partitions=1, but is 1
            """)
    void aWrongOptionFailsAtTheStartAndIsNamed(String options, String message) throws Exception {
        try (TestBed bed = TestBed.still().route("agents", "genesys-stats:agents?" + options)) {
            assertThatThrownBy(bed::start).hasStackTraceContaining(message);
            assertThat(bed.journal().requests()).isEmpty();
        }
    }

    @Test
    void consumersWithDifferentSessionSettingsAreRefused() throws Exception {
        String same = "objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState";
        try (TestBed bed = TestBed.still()
                .route("one", "genesys-stats:one?" + same)
                .route("two", "genesys-stats:two?maxMessageSize=1000&" + same)) {
            assertThatThrownBy(bed::start).hasStackTraceContaining("set them once, on the component");
        }
    }

    @ParameterizedTest
    @CsvSource({"baseUrl", "apiKey", "clientId", "clientSecret"})
    void aMissingSettingOfTheConnectionIsNamed(String setting) throws Exception {
        try (TestBed bed = TestBed.still()
                .route("a", "genesys-stats:a?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState")) {
            PluginHelper.getBeanIntrospection(bed.context())
                    .setProperty(bed.context(), TestBed.connection(bed), setting, "");
            assertThatThrownBy(bed::start)
                    .rootCause()
                    .hasMessageStartingWith("Genesys connection: ")
                    .hasMessageContaining(setting);
        }
    }

    @Test
    void aConnectionWithoutClientCredentialsIsRefused() throws Exception {
        try (TestBed bed = TestBed.still()
                .route("a", "genesys-stats:a?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState")) {
            TestBed.connection(bed).setClientId("");
            TestBed.connection(bed).setClientSecret("");
            assertThatThrownBy(bed::start)
                    .hasStackTraceContaining(
                            "genesys-stats requires client credentials: set clientId and clientSecret");
        }
    }

    @Test
    void aMissingConnectionIsExplained() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("genesys-stats:a?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState")
                            .to("mock:x");
                }
            });
            assertThatThrownBy(context::start)
                    .hasStackTraceContaining(
                            "put one bean of type io.camelcx.genesys.GenesysConnection into the registry");
        }
    }
}
