// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxone.extract.CxoneExtractComponent;
import io.camelcx.dsl.component.ComponentsBuilderFactory;
import io.camelcx.expert.pages.ExpertPagesComponent;
import io.camelcx.genesys.openmedia.GenesysOpenmediaComponent;
import io.camelcx.genesys.openmedia.GenesysOpenmediaOperation;
import io.camelcx.genesys.stats.GenesysStatsComponent;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.RouteTestBed;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Components that are set up by the component DSL. */
class ComponentDslTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    @AutoClose
    private RouteTestBed bed;

    private Connections connections;
    private CamelContext context;

    @BeforeEach
    void connect(CxSimulator simulator) {
        connections = new Connections(simulator.baseUrl());
        bed = RouteTestBed.on(simulator);
        context = bed.context();
    }

    @Test
    void registersComponentsUnderNamesOfTheUser() {
        ComponentsBuilderFactory.genesysStats()
                .connection(connections.genesys())
                .objectType("Agent")
                .register(context, "stats");
        ComponentsBuilderFactory.expertPages().connection(connections.expert()).register(context, "knowledge");
        bed.routes(routes -> {
            routes.from("direct:agent").to("stats:one?objectIds=agent1&statistics=TimeInCurrentState");
            routes.from("direct:home").to("knowledge:home");
        });
        bed.start();

        assertThat(bed.send("direct:agent").getException()).isNull();
        assertThat(bed.send("direct:home").getException()).isNull();
    }

    @Test
    void buildsComponentsWithTheirOptions() {
        GenesysStatsComponent stats = ComponentsBuilderFactory.genesysStats()
                .reconnectDelay(Duration.ofMillis(700))
                .build();
        GenesysOpenmediaComponent openMedia = ComponentsBuilderFactory.genesysOpenmedia()
                .operation(GenesysOpenmediaOperation.stop)
                .build(context);
        CxoneExtractComponent extract =
                ComponentsBuilderFactory.cxoneExtract().fileName("rows.csv").build(context);
        ExpertPagesComponent pages =
                ComponentsBuilderFactory.expertPages().prefetch(3).build(context);

        assertThat(stats.getConfiguration().getReconnectDelay()).isEqualTo(Duration.ofMillis(700));
        assertThat(openMedia.getConfiguration().getOperation()).isEqualTo(GenesysOpenmediaOperation.stop);
        assertThat(extract.getConfiguration().getFileName()).isEqualTo("rows.csv");
        assertThat(pages.getConfiguration().getPrefetch()).isEqualTo(3);
    }
}
