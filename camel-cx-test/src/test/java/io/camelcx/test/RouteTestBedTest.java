// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.test.RouteTestBed.Received;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.component.direct.DirectConsumer;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RouteTestBedTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    @AutoClose
    private final RouteTestBed bed = RouteTestBed.on(SIMULATOR.simulator());

    @Test
    void keepsWhatARouteReceives() {
        bed.route("in", "seda:in").start();
        bed.send("seda:in", "7", Map.of("kind", "number"));
        bed.awaitReceived(1);
        Received received = bed.received().get(0);
        assertThat(received.body(Integer.class)).isEqualTo(7);
        assertThat(received.header("kind", String.class)).isEqualTo("number");
        assertThat(received.header("other", String.class)).isNull();
    }

    @Test
    void keepsTheTextOfAStream() {
        bed.route("in", "direct:in").start();
        bed.send("direct:in", new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)));
        assertThat(bed.received()).extracting(Received::body).containsExactly("text");
    }

    @Test
    void routesComeFromJavaAndYaml() {
        bed.property("answer", 42)
                .routes(routes -> routes.from("direct:java").setBody(routes.simple("${body}!")))
                .yaml("""
                        - route:
                            from:
                              uri: direct:yaml
                              steps:
                                - to: direct:java
                                - setHeader:
                                    name: answer
                                    simple: "{{answer}}"
                        """)
                .start();
        Exchange answer = bed.send("direct:yaml", "hello");
        assertThat(answer.getMessage().getBody()).isEqualTo("hello!");
        assertThat(answer.getMessage().getHeader("answer")).isEqualTo("42");
    }

    @Test
    void aFailureIsTheExceptionOfTheExchange() {
        bed.routes(routes -> routes.from("direct:in").throwException(new IllegalArgumentException("no")))
                .start();
        assertThat(bed.send("direct:in").getException()).hasMessage("no");
        assertThatThrownBy(() -> bed.yaml("- nonsense")).isInstanceOf(Exception.class);
    }

    @Test
    void aRouteStopsAndStartsAgain() {
        bed.route("in", "direct:in").start();
        assertThat(bed.endpoint("in", DirectEndpoint.class).getEndpointUri()).isEqualTo("direct://in");
        assertThat(bed.consumer("in", DirectConsumer.class).isStarted()).isTrue();
        bed.stopRoute("in").startRoute("in").send("direct:in", "again");
        assertThat(bed.received()).hasSize(1);
        bed.removeRoute("in");
        assertThat(bed.context().getRoutes()).isEmpty();
    }

    @Test
    void readinessIsTheWorstOfTheChecks() {
        bed.health().start();
        HealthCheckRegistry.get(bed.context()).register(check("up", HealthCheckResultBuilder::up));
        assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.UP);
        HealthCheckRegistry.get(bed.context()).register(check("down", HealthCheckResultBuilder::down));
        assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
    }

    private static HealthCheck check(String id, Consumer<HealthCheckResultBuilder> result) {
        return new AbstractHealthCheck(id) {
            @Override
            protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
                result.accept(builder);
            }
        };
    }

    @Test
    void closingLeavesNoThreadOfTheContext() {
        RouteTestBed other = RouteTestBed.on(SIMULATOR.simulator())
                .route("in", "seda:closing?concurrentConsumers=3")
                .start();
        assertThat(RouteTestBed.threads("seda://closing")).hasSize(3);
        other.close();
        await().untilAsserted(
                        () -> assertThat(RouteTestBed.threads("seda://closing")).isEmpty());
    }

    @Test
    void logEntriesAreCapturedFromALevelOn() {
        try (LogCapture all = LogCapture.open("io.camelcx.captured");
                LogCapture some = LogCapture.open(Level.WARN, "io.camelcx.others")) {
            org.slf4j.LoggerFactory.getLogger("io.camelcx.captured.below").debug("seen");
            org.slf4j.LoggerFactory.getLogger("io.camelcx.others").info("not seen");
            org.slf4j.LoggerFactory.getLogger("io.camelcx.others").warn("broken", new IllegalStateException("why"));
            assertThat(all.lines()).containsExactly("DEBUG io.camelcx.captured.below seen");
            assertThat(some.lines()).singleElement().asString().contains("WARN io.camelcx.others broken", "why");
        }
    }
}
