// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An unexpected error, such as a missing class, is reported by health, and the consumer goes on. */
class FaultTest {

    private static final String ROUTE =
            "genesys-stats:agents?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState"
                    + "&reconnectDelay=50ms&reconnectMaxDelay=500ms";

    private final AtomicInteger faults = new AtomicInteger();

    @AutoClose
    private final TestBed bed = TestBed.still();

    private int published;

    @BeforeEach
    void start() throws Exception {
        bed.health();
    }

    @Test
    void aFaultOnTheThreadOfTheSessionOpensANewSession() throws Exception {
        bed.bind("meters", new SimpleMeterRegistry() {
            @Override
            protected Counter newCounter(Meter.Id id) {
                if (id.getName().endsWith("stats.reconnects") && faults.incrementAndGet() <= 2) {
                    throw new NoClassDefFoundError("example");
                }
                return super.newCounter(id);
            }
        });
        bed.route("agents", ROUTE + "&serviceEvents=true").start();
        await().until(() -> readiness(bed.context()).getState() == HealthCheck.State.UP);
        bed.statistics().dropSessions();

        await().untilAsserted(() -> assertThat(bed.all("service")).anySatisfy(event -> assertThat(event.body())
                .asString()
                .contains("DISCONNECTED", "unexpected error", "NoClassDefFoundError")));
        assertThatValuesFlow();
        await().until(() -> readiness(bed.context()).getState() == HealthCheck.State.UP);
    }

    @Test
    void deliveriesContinueAfterAFault() throws Exception {
        bed.bind("handler", new ThrowingHandler());
        bed.routes(routes -> {
            routes.errorHandler(routes.noErrorHandler());
            routes.from(ROUTE + "&exceptionHandler=#handler").routeId("agents").process(exchange -> {
                if (faults.get() == 0) {
                    throw new IllegalStateException("refused by the route");
                }
                bed.keep(exchange);
            });
        });
        bed.start();

        await().until(() -> faults.get() == 1);
        await().untilAsserted(() -> assertThat(readiness(bed.context()).getMessage())
                .hasValueSatisfying(message -> assertThat(message).contains("delivery", "NoClassDefFoundError")));
        assertThatValuesFlow();
        await().until(() -> readiness(bed.context()).getState() == HealthCheck.State.UP);
    }

    private final class ThrowingHandler implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            faults.incrementAndGet();
            throw new NoClassDefFoundError("example");
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handleException(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            handleException(exception);
        }
    }

    private void assertThatValuesFlow() {
        await().until(() -> {
            published++;
            bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", published);
            return bed.updates("agent1").size() > 1;
        });
    }

    private static HealthCheck.Result readiness(CamelContext context) {
        return HealthCheckHelper.invokeReadiness(context).stream()
                .filter(result -> result.getCheck().getId().equals("consumer:agents"))
                .findFirst()
                .orElseThrow();
    }
}
