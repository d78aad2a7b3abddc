// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.dsl;

import static io.camelcx.dsl.endpoint.StaticEndpointBuilders.expertPages;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxone.extract.CxoneExtractConstants;
import io.camelcx.cxone.extract.CxoneExtractOutput;
import io.camelcx.dsl.catalog.CxCatalog;
import io.camelcx.dsl.endpoint.CxEndpoints;
import io.camelcx.dsl.endpoint.StaticEndpointBuilders;
import io.camelcx.expert.pages.ExpertPagesEndpoint;
import io.camelcx.expert.pages.ExpertPagesOperation;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.genesys.openmedia.GenesysOpenmediaBodyAs;
import io.camelcx.genesys.openmedia.GenesysOpenmediaOperation;
import io.camelcx.genesys.stats.GenesysStatsOutput;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.RouteTestBed;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes in Java whose endpoints are written with the endpoint DSL. */
class EndpointDslTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    @AutoClose
    private RouteTestBed bed;

    private Connections connections;

    /** Camel's builders and ours in one class, as a user has them. */
    private abstract static class Routes extends EndpointRouteBuilder implements CxEndpoints {}

    @BeforeEach
    void connect(CxSimulator simulator) {
        connections = new Connections(simulator.baseUrl());
        bed = RouteTestBed.on(simulator);
    }

    @Test
    void consumesStatistics(StatisticsService statistics) {
        statistics.publish("Agent", "agent1", "TimeInCurrentState", 5);
        bed.bind("genesys", connections.genesys()).routes(new Routes() {
            @Override
            public void configure() {
                from(genesysStats("agents")
                                .objectType("Agent")
                                .objectIds("agent1")
                                .statistics("TimeInCurrentState")
                                .output(GenesysStatsOutput.batch)
                                .advanced()
                                .reconnectDelay(Duration.ofMillis(50)))
                        .process(bed::keep);
            }
        });
        bed.start().awaitReceived(1);

        assertThat(bed.received().get(0).body())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void createsAndReadsAWorkItem(OpenMediaApi openMedia) {
        bed.routes(new Routes() {
            @Override
            public void configure() {
                from(direct("orders"))
                        .setHeader(genesysOpenmedia().genesysOpenmediaExternalId(), constant("order-1"))
                        .to(genesysOpenmedia("workitems")
                                .connection(connections.genesys())
                                .bodyAs(GenesysOpenmediaBodyAs.userData))
                        .removeHeaders("*")
                        .to(genesysOpenmedia("workitems")
                                .connection(connections.genesys())
                                .operation(GenesysOpenmediaOperation.get)
                                .externalId("order-1"));
            }
        });
        Exchange exchange = bed.start().send("direct:orders", Map.of("product", "kettle"));

        assertThat(exchange.getException()).isNull();
        assertThat(openMedia.find("workitems", "order-1")).isPresent();
        assertThat(exchange.getMessage().getBody(String.class)).contains("kettle");
    }

    @Test
    void consumesRowsOfAnExtraction() {
        LocalDate day = LocalDate.now().minusDays(3);
        bed.routes(new Routes() {
            @Override
            public void configure() {
                from(cxoneExtract("qm-workflows")
                                .connection(connections.cxone())
                                .version("1")
                                .output(CxoneExtractOutput.records)
                                .startDate(day.toString())
                                .delay(50)
                                .initialDelay(0)
                                .advanced()
                                .pollDelay(Duration.ofMillis(10)))
                        .process(bed::keep);
            }
        });
        bed.start().awaitReceived(1);

        assertThat(bed.received().get(0).headers())
                .containsEntry(CxoneExtractConstants.ENTITY_NAME, "qm-workflows")
                .containsKey(CxoneExtractConstants.START_DATE);
    }

    @Test
    void readsAPageByAStaticBuilder() {
        bed.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:read")
                        .to(expertPages("home").connection(connections.expert()).operation(ExpertPagesOperation.get));
            }
        });
        Exchange exchange = bed.start().send("direct:read");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(Page.class).path()).isEmpty();
    }

    @Test
    void consumesChangedPages(ExpertPages site) {
        bed.bind("expert", connections.expert()).bind("positions", new MemoryStateRepository());
        bed.routes(new Routes() {
            @Override
            public void configure() {
                from(expertPages("home")
                                .stateRepository("#positions")
                                .overlap(Duration.ofSeconds(90))
                                .delay(50))
                        .routeId("pages")
                        .process(bed::keep);
            }
        });
        bed.start().awaitReceived(site.count());

        assertThat(bed.endpoint("pages", ExpertPagesEndpoint.class)
                        .getConfiguration()
                        .getOverlap())
                .isEqualTo(Duration.ofSeconds(90));
    }

    /** A new component is added to the interface by hand. */
    @Test
    void eachComponentHasItsBuilders() {
        List<String> methods = CxCatalog.componentNames().stream()
                .map(EndpointDslTest::camelCase)
                .toList();

        assertThat(takingAPath(CxEndpoints.class)).containsExactlyInAnyOrderElementsOf(methods);
        assertThat(takingAPath(StaticEndpointBuilders.class)).containsExactlyInAnyOrderElementsOf(methods);
    }

    private static Stream<String> takingAPath(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .map(Method::getName);
    }

    private static String camelCase(String scheme) {
        String[] words = scheme.split("-");
        return words[0]
                + Arrays.stream(words, 1, words.length)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .reduce("", String::concat);
    }
}
