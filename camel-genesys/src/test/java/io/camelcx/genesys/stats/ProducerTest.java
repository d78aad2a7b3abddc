// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.support.error.CxApiException;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProducerTest {

    private static final String OPTIONS =
            "objectType=Agent&objectIds=agent1,agent2&statistics=CurrentAgentState,TimeInCurrentState";

    @AutoClose
    private final TestBed bed = TestBed.still().start();

    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        template = bed.context().createProducerTemplate();
    }

    @Test
    void optionsNameTheStatistics() {
        assertThat(values("genesys-stats:read?" + OPTIONS, null))
                .extracting(value -> value.objectId() + " " + value.name())
                .containsExactly(
                        "agent1 CurrentAgentState",
                        "agent1 TimeInCurrentState",
                        "agent2 CurrentAgentState",
                        "agent2 TimeInCurrentState");
    }

    @Test
    void headersOverrideOptions() {
        Exchange answer = template.request("genesys-stats:read?" + OPTIONS, exchange -> {
            exchange.getMessage().setHeader(GenesysStatsConstants.OBJECT_IDS, List.of("agent3"));
            exchange.getMessage().setHeader(GenesysStatsConstants.STATISTICS, "TimeInCurrentState");
        });
        assertThat(list(answer.getMessage().getBody())).singleElement().satisfies(value -> assertThat(value.objectId())
                .isEqualTo("agent3"));
    }

    @Test
    void theBodyNamesTheStatisticsAsJsonTextStreamMapsOrRecords() {
        String json = """
                [{"name":"TimeInCurrentState","objectType":"Agent","objectId":"agent4"}]""";
        Map<String, String> map = Map.of("name", "TimeInCurrentState", "objectType", "Agent", "objectId", "agent4");
        for (Object body : List.of(
                json,
                json.getBytes(),
                new java.io.ByteArrayInputStream(json.getBytes()),
                "{\"data\":{\"statistics\":" + json + "}}",
                map,
                List.of(map),
                Statistic.predefined("Agent", "agent4", "TimeInCurrentState"))) {
            assertThat(values("genesys-stats:read", body))
                    .singleElement()
                    .satisfies(value -> assertThat(value.objectId()).isEqualTo("agent4"));
        }
    }

    @Test
    void theJsonOfTheResultIsAnArray() {
        String json = template.requestBody("genesys-stats:read?" + OPTIONS, null, String.class);
        assertThat(json).startsWith("[{\"name\":\"CurrentAgentState\",\"objectType\":\"Agent\"");
    }

    @Test
    void errorsOfSingleStatisticsAreInAHeader() {
        Exchange answer = template.request(
                "genesys-stats:read?objectType=Agent&objectIds=agent1&statistics=NoSuchOne,TimeInCurrentState",
                e -> {});
        assertThat(answer.getException()).isNull();
        assertThat(list(answer.getMessage().getBody())).hasSize(1);
        assertThat(answer.getMessage().getHeader(GenesysStatsConstants.ERRORS, List.class))
                .singleElement()
                .satisfies(error -> assertThat((CxApiException) error).hasMessageContaining("NoSuchOne"));
    }

    @Test
    void oneValueComesAsOneRecord() {
        bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", 99);
        StatisticValue value = template.requestBody(
                "genesys-stats:read?operation=getValue&objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState",
                null,
                StatisticValue.class);
        assertThat(value.name()).isEqualTo("TimeInCurrentState");
        assertThat(value.number())
                .hasValueSatisfying(number -> assertThat(number.intValue()).isEqualTo(99));
    }

    @Test
    void anUnknownStatisticIsAnErrorWithStatusAndTheVendorsMessage() {
        assertThatThrownBy(() -> template.requestBody(
                        "genesys-stats:read?operation=getValue&objectType=Agent&objectIds=agent1&statistics=No/Such%3FOne",
                        (Object) null))
                .hasCauseInstanceOf(CxApiException.class)
                .satisfies(failure -> {
                    CxApiException cause = (CxApiException) failure.getCause();
                    assertThat(cause.status()).hasValue(404);
                    assertThat(cause.operation()).isEqualTo("getValue");
                    assertThat(cause.isRetryable()).isFalse();
                });
    }

    @Test
    void theValuesOfASubscriptionAreReadWithTheSessionsCookies() throws Exception {
        bed.route("agents", "genesys-stats:agents?" + OPTIONS);
        await().until(() -> bed.all("initial").size() == 4);
        String id = bed.received().get(0).value().subscriptionId();
        Object body = template.requestBodyAndHeader(
                "genesys-stats:read?operation=subscriptionValues", null, GenesysStatsConstants.SUBSCRIPTION_ID, id);
        assertThat(list(body)).hasSize(4).allSatisfy(value -> assertThat(value.subscriptionId())
                .isEqualTo(id));
    }

    @Test
    void aMissingParameterIsReportedBeforeAnyCall() {
        long before = bed.journal().requests().size();
        assertThatThrownBy(() -> template.requestBody("genesys-stats:read", (Object) null))
                .isInstanceOf(CamelExecutionException.class)
                .hasRootCauseMessage("a null cannot be read as statistics")
                .cause()
                .hasMessageContaining("getValues needs the statistics: objectType, objectIds and statistics");
        assertThatThrownBy(
                        () -> template.requestBody("genesys-stats:read?operation=getValue&" + OPTIONS, (Object) null))
                .cause()
                .hasMessageContaining("getValue reads one statistic, but 4 are named");
        assertThatThrownBy(() -> template.requestBody("genesys-stats:read?operation=subscriptionValues", (Object) null))
                .cause()
                .hasMessageContaining("subscriptionId");
        assertThatThrownBy(() -> template.requestBodyAndHeader(
                        "genesys-stats:read", null, GenesysStatsConstants.OPERATION, "delete"))
                .cause()
                .hasMessageContainingAll("delete", "getValues, getValue, subscriptionValues");
        assertThat(bed.journal().requests()).hasSize((int) before);
    }

    private List<StatisticValue> values(String uri, Object body) {
        return list(template.requestBody(uri, body));
    }

    private static List<StatisticValue> list(Object body) {
        return ((List<?>) body).stream().map(StatisticValue.class::cast).toList();
    }
}
