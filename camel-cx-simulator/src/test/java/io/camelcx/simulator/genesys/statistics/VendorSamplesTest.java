// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The samples of the vendor's Statistics Overview, word for word. */
class VendorSamplesTest {
    private static final String GET_STATISTIC_EX = """
            {
              "data":{
                "statistics":[
                  {
                    "name":"CurrentAgentState",
                    "objectType":"Agent",
                    "objectId":"agent2"
                  },
                  {
                    "name":"TimeInCurrentState",
                    "objectType":"Agent",
                    "objectId":"agent2"
                  }
                ]
              }
            }
            """;

    private static final String SUBSCRIBE = """
            {
              "operationId": "UUID1",
              "data": {
                "statistics": [
                  {
                    "statisticId": "UUID2",
                    "objectId": "agent",
                    "objectType": "Agent",
                    "name": "AverageHandlingTime"
                  },
                  {
                    "statisticId": "UUID3",
                    "objectId": "agent",
                    "objectType": "Agent",
                    "definition": {
                      "notificationMode": "Periodical",
                      "notificationFrequency": 10,
                      "insensitivity": 1,
                      "category": "TotalAdjustedTime",
                      "subject": "DNStatus",
                      "intervalType": "GrowingWindow",
                      "mainMask": "WaitForNextCall",
                      "dynamicTimeProfile": "00:00",
                      "dynamicFilter": "Media=voice",
                      "maskType": "DN"
                    }
                  }
                ]
              }
            }
            """;

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = SimulatorClient.signedIn(simulator);

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theValuesOfStatisticsAreGivenWithoutASubscription() {
        Reply reply = client.post("/statistics/v3/operations/get-statistic-ex", GET_STATISTIC_EX);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").toString()).isEqualTo("{\"code\":0}");
        JsonNode statistics = reply.json().path("data").path("statistics");
        assertThat(statistics).hasSize(2);
        assertThat(statistics.path(0).path("name").asText()).isEqualTo("CurrentAgentState");
        assertThat(statistics.path(1).path("name").asText()).isEqualTo("TimeInCurrentState");
        for (JsonNode statistic : statistics) {
            assertThat(fields(statistic))
                    .containsExactlyInAnyOrder("name", "objectType", "objectId", "value", "timestamp");
            assertThat(statistic.path("objectId").asText()).isEqualTo("agent2");
            assertThat(statistic.path("timestamp").asLong()).isGreaterThan(1_490_830_620_000L);
        }
    }

    @Test
    void oneStatisticIsGivenByItsName() {
        Reply reply = client.get("/statistics/v3/statistic-values/CurrentAgentState?objectType=Agent&objectId=agent2");

        assertThat(reply.json().path("status").toString()).isEqualTo("{\"code\":0}");
        JsonNode statistic = reply.json().path("data").path("statistic");
        assertThat(statistic.path("value").isObject()).isTrue();
        assertThat(statistic.path("timestamp").isIntegralNumber()).isTrue();
    }

    @Test
    void aSubscriptionIsCreatedUnderItsOperationId() {
        Reply reply = client.post("/statistics/v3/subscriptions", SUBSCRIBE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").toString()).isEqualTo("{\"code\":0}");
        JsonNode data = reply.json().path("data");
        assertThat(data.path("subscriptionId").asText()).isEqualTo("UUID1");
        assertThat(data.path("operationId").asText()).isEqualTo("UUID1");
        assertSampleStatistics(data.path("statistics"));
    }

    @Test
    void theValuesOfASubscriptionAreGiven() {
        client.post("/statistics/v3/subscriptions", SUBSCRIBE);

        Reply reply = client.get("/statistics/v3/subscriptions/UUID1/statistic-values");

        assertThat(reply.json().path("status").toString()).isEqualTo("{\"code\":0}");
        assertThat(fields(reply.json().path("data"))).containsExactlyInAnyOrder("subscriptionId", "statistics");
        assertThat(reply.json().path("data").path("subscriptionId").asText()).isEqualTo("UUID1");
        assertSampleStatistics(reply.json().path("data").path("statistics"));
    }

    private static void assertSampleStatistics(JsonNode statistics) {
        assertThat(statistics).hasSize(2);
        assertThat(fields(statistics.path(0)))
                .containsExactlyInAnyOrder("statisticId", "objectId", "objectType", "name", "value", "timestamp");
        assertThat(statistics.path(0).path("statisticId").asText()).isEqualTo("UUID2");
        assertThat(statistics.path(0).path("name").asText()).isEqualTo("AverageHandlingTime");
        assertThat(fields(statistics.path(1)))
                .containsExactlyInAnyOrder("statisticId", "objectId", "objectType", "value", "timestamp");
        assertThat(statistics.path(1).path("statisticId").asText()).isEqualTo("UUID3");
    }

    @Test
    void aSubscriptionIsDeleted() {
        client.post("/statistics/v3/subscriptions", SUBSCRIBE);

        assertThat(client.delete("/statistics/v3/subscriptions/UUID1").body()).isEqualTo("{\"status\":{\"code\":0}}");

        assertThat(simulator.genesys().statistics().subscriptions()).isEmpty();
    }
}
