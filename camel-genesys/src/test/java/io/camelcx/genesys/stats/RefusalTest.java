// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.FailureCapture;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Permanent refusals are reported once, and retried at the maximum delay only. */
class RefusalTest {

    private static final String OPTIONS = "&reconnectDelay=50ms&reconnectMaxDelay=300ms";

    @Test
    void aWrongApiKeyIsReportedOnceWithTheVendorsMessageAndNoSecret() throws Exception {
        try (TestBed bed = TestBed.still()) {
            TestBed.connection(bed).setApiKey("wrong-key-4711");
            route(bed, "genesys-stats:a?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState" + OPTIONS);
            bed.start();
            await().untilAsserted(() -> assertThat(bed.journal().count("POST", "/auth/v3/oauth/token"))
                    .isGreaterThan(1));
            assertThat(bed.failures).singleElement().satisfies(failure -> assertThat(failure)
                    .isInstanceOf(CxApiException.class)
                    .hasMessageContainingAll("403", "Forbidden", "API key")
                    .hasMessageNotContaining("wrong-key-4711")
                    .hasMessageNotContaining("demo-secret"));
            assertThat(bed.received()).isEmpty();
        }
    }

    @Test
    void aWrongClientSecretIsReportedOnce() throws Exception {
        try (TestBed bed = TestBed.still()) {
            TestBed.connection(bed).setClientSecret("wrong-secret-4711");
            route(bed, "genesys-stats:a?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState" + OPTIONS);
            bed.start();
            await().until(() -> bed.journal().count("POST", "/auth/v3/oauth/token") > 1);
            assertThat(bed.failures).singleElement().satisfies(failure -> assertThat(failure)
                    .hasMessageContainingAll("401", "Bad credentials", "client secret")
                    .hasMessageNotContaining("4711"));
        }
    }

    @Test
    void aKeyThatIsRevokedLaterIsReportedOnceToo() throws Exception {
        try (TestBed bed = TestBed.still()) {
            route(bed, "genesys-stats:a?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState" + OPTIONS);
            bed.start();
            await().until(() -> bed.all("initial").size() == 1);
            bed.faults().add(Fault.on("*", "/statistics/*").times(4).status(403).body("{\"message\":\"Forbidden\"}"));
            bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", 1);
            await().until(() -> {
                bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", 2);
                return bed.updates("agent1").contains(2);
            });
            assertThat(bed.failures).singleElement().satisfies(failure -> assertThat(failure)
                    .hasMessageContainingAll("403", "Forbidden"));
        }
    }

    @Test
    void anInvalidDefinitionIsReportedOnce() throws Exception {
        try (TestBed bed = TestBed.still()) {
            bed.bind("broken", """
                    [{"objectType":"Agent","objectId":"agent1","definition":{"notificationMode":"Periodical"}}]""");
            route(bed, "genesys-stats:a?definitions=#broken" + OPTIONS);
            bed.start();
            await().untilAsserted(() -> assertThat(bed.journal().count("POST", "/statistics/v3/subscriptions"))
                    .isGreaterThan(2));
            assertThat(bed.failures).singleElement().satisfies(failure -> assertThat(failure)
                    .isInstanceOf(CxApiException.class)
                    .hasMessageContaining("subscribe failed"));
        }
    }

    @Test
    void anUnknownStatisticDoesNotStopTheOthersAndIsReportedOnce() throws Exception {
        try (TestBed bed = TestBed.still()) {
            route(
                    bed,
                    "genesys-stats:a?objectType=Agent&objectIds=agent1&statistics=NoSuchStatistic,TimeInCurrentState"
                            + OPTIONS);
            bed.start();
            await().until(() -> bed.all("initial").size() == 1);
            await().untilAsserted(() -> assertThat(bed.journal().count("POST", "/statistics/v3/subscriptions"))
                    .isGreaterThan(2));
            bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", 12);
            await().untilAsserted(() -> assertThat(bed.updates("agent1")).containsExactly(12));
            assertThat(bed.failures).singleElement().satisfies(failure -> assertThat(failure)
                    .hasMessageContaining("NoSuchStatistic"));
        }
    }

    @Test
    void aBridgedErrorHandlerGetsTheRefusalAsAnExchange() throws Exception {
        try (TestBed bed = TestBed.still()) {
            bed.routes(routes -> {
                routes.onException(CxApiException.class)
                        .handled(true)
                        .process(exchange ->
                                bed.failures.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
                routes.from(
                                "genesys-stats:a?bridgeErrorHandler=true&objectType=Agent&objectIds=agent1&statistics=NoSuchStatistic"
                                        + OPTIONS)
                        .process(bed::keep);
            });
            bed.start();
            await().until(() -> bed.failures.size() == 1);
        }
    }

    private static void route(TestBed bed, String from) throws Exception {
        bed.bind("failures", new FailureCapture(bed.failures));
        bed.route("route", from + "&exceptionHandler=#failures");
    }
}
