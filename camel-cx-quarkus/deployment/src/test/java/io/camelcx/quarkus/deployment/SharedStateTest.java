// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import static io.camelcx.quarkus.deployment.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.state.jdbc.JdbcStateRepository;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The state of consumers in the pool of connections that Quarkus makes. */
@QuarkusTestResource(SimulatedVendors.class)
class SharedStateTest {

    private static final String KEY = "cxone-extract/qm-workflows/1";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Received.class, Waiting.class, SharedState.class)
                    .addAsResource("cxone.yaml", "routes/cxone.yaml"))
            .withConfiguration(CxoneTest.ROUTE + """
                    quarkus.datasource.db-kind = h2
                    quarkus.datasource.jdbc.url = jdbc:h2:mem:state
                    camel.component.cxone-extract.state-repository = #bean:state
                    """);

    @Inject
    CamelContext context;

    @Inject
    JdbcStateRepository state;

    @ConfigProperty(name = "simulator.startDate")
    LocalDate start;

    @Test
    void aPositionIsStoredUntilAnotherNodeTakesItOver() {
        await().until(() -> String.valueOf(state.shared().getState(KEY))
                .contains(start.plusDays(1).toString()));
        assertThat(consumer().fenced()).isEmpty();

        state.newTerm().check(KEY);

        await().until(() -> consumer().fenced().isPresent());
    }

    private ScheduledConsumer<?> consumer() {
        return (ScheduledConsumer<?>) context.getRoute("qmWorkflows").getConsumer();
    }

    @Singleton
    static class SharedState {

        @Produces
        @Singleton
        @Named("state")
        JdbcStateRepository state(DataSource database) {
            JdbcStateRepository state = new JdbcStateRepository();
            state.setDataSource(database);
            return state;
        }
    }
}
