// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.state.jdbc.JdbcStateRepository;
import io.camelcx.test.CxSimulatorExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The state of consumers in the pool of connections that Spring Boot makes. */
class SharedStateTest {

    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(2);

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension()
            .with(settings -> settings.withCxone(
                    cxone -> cxone.withExtraction(extraction -> extraction.withPace(Duration.ZERO))));

    private final ApplicationContextRunner application = CxRunner.with(
                    "database.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                    "start.date=" + DAY,
                    "camel.component.cxone-extract.state-repository=#bean:state",
                    "camelcx.cxone.base-url=" + SIMULATOR.baseUrl(),
                    "camelcx.cxone.access-key=demo-access-key",
                    "camelcx.cxone.secret-key=demo-access-secret",
                    "camelcx.cxone.submit-interval=1ms",
                    "camel.component.cxone-extract.poll-delay=10ms")
            .withUserConfiguration(Application.class);

    @Test
    void anApplicationHandsItsPositionOverToTheNext() {
        application.run(first -> {
            await().until(() -> received(first) > 0);
            await().until(() -> position(first).contains(DAY.plusDays(1).toString()));
            application.run(second -> {
                await().until(() -> consumer(first).fenced().isPresent());
                assertThat(consumer(second).fenced()).isEmpty();
            });
        });
    }

    private static ScheduledConsumer<?> consumer(ApplicationContext application) {
        return (ScheduledConsumer<?>)
                application.getBean(CamelContext.class).getRoute("workflows").getConsumer();
    }

    private static int received(ApplicationContext application) {
        return application
                .getBean(CamelContext.class)
                .getEndpoint("mock:rows", MockEndpoint.class)
                .getReceivedCounter();
    }

    private static String position(ApplicationContext application) {
        return String.valueOf(
                application.getBean(JdbcStateRepository.class).shared().getState("cxone-extract/qm-workflows/1"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        DataSource database(Environment environment) {
            return DataSourceBuilder.create()
                    .url(environment.getRequiredProperty("database.url"))
                    .build();
        }

        @Bean
        JdbcStateRepository state(DataSource database) {
            JdbcStateRepository state = new JdbcStateRepository();
            state.setDataSource(database);
            return state;
        }

        @Bean
        RoutesBuilder workflows() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("cxone-extract:qm-workflows?version=1&startDate={{start.date}}&output=records&delay=100")
                            .routeId("workflows")
                            .to("mock:rows");
                }
            };
        }
    }
}
