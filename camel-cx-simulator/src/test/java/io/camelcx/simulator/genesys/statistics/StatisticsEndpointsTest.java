// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsEndpointsTest {
    private static final String SUBSCRIPTIONS = "/statistics/v3/subscriptions";
    private static final String GOOD =
            "{\"statisticId\":\"good\",\"objectId\":\"agent1\",\"objectType\":\"Agent\",\"name\":\"CallsHandled\"}";

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = SimulatorClient.signedIn(simulator);

    private Reply subscribe(String... statistics) {
        return client.post(
                SUBSCRIPTIONS,
                "{\"operationId\":\"S\",\"data\":{\"statistics\":[" + String.join(",", statistics) + "]}}");
    }

    private static String error(Reply reply, int index) {
        return reply.json()
                .path("errors")
                .path(index)
                .path("status")
                .path("message")
                .asText();
    }

    @Test
    void aNumberHasTheShapeThatClientsObserve() {
        JsonNode value = client.get(
                        "/statistics/v3/statistic-values/CurrentNumberWaiting?objectType=Queue&objectId=queue1")
                .json()
                .path("data")
                .path("statistic")
                .path("value");

        assertThat(value.path("intervalLength").asInt(-5)).isZero();
        assertThat(value.path("tag").asInt()).isEqualTo(-1);
        assertThat(value.path("stringValue").asText()).isEqualTo("0");
        assertThat(value.path("intValue").asInt(-5)).isZero();
        assertThat(value.path("timestamp").asLong()).isGreaterThan(1_490_830_620_000L);
    }

    @Test
    void aStateIsATreeWhoseTimesAreSeconds() {
        JsonNode statistic = client.get(
                        "/statistics/v3/statistic-values/CurrentAgentState?objectType=Agent&objectId=agent3")
                .json()
                .path("data")
                .path("statistic");

        JsonNode agent = statistic.path("value").path("agent");
        JsonNode action =
                agent.path("place").path("dns").path(0).path("actions").path(0);
        assertThat(agent.path("agentId").asText()).isEqualTo("agent3");
        assertThat(action.path("action").asText()).isEqualTo("WaitForNextCall");
        assertThat(action.path("time").asLong())
                .isEqualTo(statistic.path("timestamp").asLong() / 1000);
    }

    @Test
    void anUnknownStatisticOrObjectIsNotFound() {
        assertThat(client.get("/statistics/v3/statistic-values/Nonsense?objectType=Agent&objectId=agent1")
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent99")
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/statistics/v3/statistic-values/CallsHandled?objectType=Planet&objectId=x")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"objectType=Agent", "objectId=agent1", "objectType=&objectId=agent1"})
    void aMissingParameterIsABadRequest(String query) {
        Reply reply = client.get("/statistics/v3/statistic-values/CallsHandled?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("status").path("code").asInt()).isEqualTo(400);
        assertThat(reply.json().path("status").path("message").asText()).endsWith("is missing");
    }

    @Test
    void valuesAreGivenInPartWithTheErrorsOfTheRest() {
        Reply reply = client.post("/statistics/v3/operations/get-statistic-ex", """
                {"data":{"statistics":[
                {"name":"CallsHandled","objectType":"Agent","objectId":"agent1"},
                {"name":"Nonsense","objectType":"Agent","objectId":"agent1"},
                {"definition":{"category":"TotalTime"},"objectType":"Agent","objectId":"agent1"}]}}""");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").path("code").asInt()).isEqualTo(2);
        assertThat(reply.json().path("data").path("statistics")).hasSize(1);
        assertThat(reply.json().path("errors")).hasSize(2);
        assertThat(error(reply, 0)).isEqualTo("Unknown statistic 'Nonsense' for object type Agent");
        assertThat(reply.json()
                        .path("errors")
                        .path(0)
                        .path("status")
                        .path("detail")
                        .path("name")
                        .asText())
                .isEqualTo("Nonsense");
        assertThat(error(reply, 1)).contains("only predefined statistics");
    }

    @Test
    void aSubscriptionIsOpenedInPartWithTheErrorsOfTheRest() {
        Reply reply = subscribe(GOOD, GOOD.replace("good", "bad").replace("agent1", "agent99"), GOOD);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").path("code").asInt()).isEqualTo(2);
        assertThat(reply.json().path("data").path("statistics")).hasSize(1);
        assertThat(error(reply, 0)).isEqualTo("Unknown object 'agent99' of type 'Agent'");
        assertThat(error(reply, 1)).isEqualTo("statisticId 'good' is not unique");
    }

    @Test
    void aRequestOfWhichNothingCanBeOpenedIsABadRequest() {
        Reply reply = subscribe(GOOD.replace("CallsHandled", "Nonsense"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors")).hasSize(1);
        assertThat(simulator.genesys().statistics().subscriptions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"data\":{}}", "{\"data\":{\"statistics\":[]}}"})
    void aBodyWithoutStatisticsIsABadRequest(String body) {
        assertThat(client.post(SUBSCRIPTIONS, body).status()).isEqualTo(400);
        assertThat(client.post("/statistics/v3/operations/get-statistic-ex", body)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\":\"DNStatus\"}",
                "{\"category\":\"TotalTime\",\"notificationMode\":\"Sometimes\"}",
                "{\"category\":\"TotalTime\",\"insensitivity\":\"much\"}",
                "\"text\""
            })
    void aDefinitionThatCannotBeMeantIsRefused(String definition) {
        Reply reply =
                subscribe("{\"statisticId\":\"1\",\"objectId\":\"agent1\",\"objectType\":\"Agent\",\"definition\":"
                        + definition + "}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(error(reply, 0)).contains("definition");
    }

    @Test
    void unknownFieldsOfADefinitionAreAccepted() {
        assertThat(subscribe("""
                {"statisticId":"1","objectId":"queue1","objectType":"Queue",
                "definition":{"category":"CurrentNumber","futureField":{"a":1}}}""").status()).isEqualTo(200);
    }

    @Test
    void withoutVerbosityNamesAndObjectsAreLeftOut() {
        Reply reply = client.post(
                SUBSCRIPTIONS + "?verbose=OFF", "{\"operationId\":\"S\",\"data\":{\"statistics\":[" + GOOD + "]}}");

        JsonNode statistic = reply.json().path("data").path("statistics").path(0);
        assertThat(statistic.has("name") || statistic.has("objectId") || statistic.has("objectType"))
                .isFalse();
        assertThat(statistic.path("statisticId").asText()).isEqualTo("good");
        assertThat(statistic.has("value")).isTrue();
        assertThat(client.get(SUBSCRIPTIONS + "/S/statistic-values?verbose=OFF")
                        .json()
                        .findValue("name"))
                .isNull();
        assertThat(client.get(SUBSCRIPTIONS + "/S/statistic-values?verbose=INFO")
                        .json()
                        .findValue("name"))
                .isNotNull();
    }

    @Test
    void anUnknownVerbosityIsABadRequest() {
        assertThat(client.post(SUBSCRIPTIONS + "?verbose=LOUD", "{}")
                        .json()
                        .path("status")
                        .path("message")
                        .asText())
                .isEqualTo("verbose is 'LOUD', allowed are OFF and INFO");
    }

    @Test
    void aSubscriptionWithoutOperationIdGetsAnIdOfItsOwn() {
        JsonNode data = client.post(SUBSCRIPTIONS, "{\"data\":{\"statistics\":[" + GOOD + "]}}")
                .json()
                .path("data");

        assertThat(data.path("subscriptionId").asText()).isNotBlank();
        assertThat(data.path("operationId")).isEqualTo(data.path("subscriptionId"));
    }

    @Test
    void theSameOperationIdReplacesTheSubscription() {
        subscribe(GOOD);
        subscribe(GOOD.replace("good", "other"));

        assertThat(simulator.genesys().statistics().subscriptions())
                .singleElement()
                .extracting(subscription -> subscription.statistics().get(0).statisticId())
                .isEqualTo("other");
    }

    @Test
    void theValuesOfASubscriptionCanBeFilteredByStatisticIds() {
        subscribe(GOOD, GOOD.replace("good", "b"), GOOD.replace("good", "c"));

        JsonNode statistics = client.get(SUBSCRIPTIONS + "/S/statistic-values?statisticIds=c,good,unknown")
                .json()
                .path("data")
                .path("statistics");

        assertThat(statistics.findValuesAsText("statisticId")).containsExactly("good", "c");
    }

    @Test
    void aSubscriptionIsInvisibleToOtherSessions() {
        subscribe(GOOD);
        SimulatorClient other = SimulatorClient.signedIn(simulator);

        Reply reply = other.get(SUBSCRIPTIONS + "/S/statistic-values");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body()).isEqualTo("{\"status\":{\"code\":500,\"message\":\"Resource not found\"}}");

        assertThat(other.delete(SUBSCRIPTIONS + "/S").status()).isEqualTo(200);
        assertThat(client.get(SUBSCRIPTIONS + "/S/statistic-values").status()).isEqualTo(200);
    }

    @Test
    void aDeletionAlwaysSucceeds() {
        assertThat(client.delete(SUBSCRIPTIONS + "/unknown").body()).isEqualTo("{\"status\":{\"code\":0}}");
    }

    @Test
    void aSessionCookieIsSetOnceAndKept() {
        Reply first = client.get("/statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent1");
        Reply second = client.get("/statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent1");

        assertThat(first.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("STATISTICS_SESSIONID="))
                .anyMatch(cookie -> cookie.startsWith("AWSALB="));
        assertThat(second.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void whileTheServiceIsUnavailableOnlyDeletionsSucceed() {
        simulator.genesys().statistics().serviceState(ServiceState.UNAVAILABLE);

        assertThat(subscribe(GOOD).status()).isEqualTo(503);
        assertThat(client.post("/statistics/v3/operations/get-statistic-ex", "{}")
                        .status())
                .isEqualTo(503);
        assertThat(client.get("/statistics/v3/statistic-values/CallsHandled").status())
                .isEqualTo(503);
        assertThat(client.delete(SUBSCRIPTIONS + "/S").status()).isEqualTo(200);
    }

    @Test
    void aPublishedStatisticOfAnyObjectExistsFromThenOn() {
        simulator.genesys().statistics().publish("GroupAgents", "team", "Mood", "good");

        assertThat(client.get("/statistics/v3/statistic-values/Mood?objectType=GroupAgents&objectId=team")
                        .json()
                        .path("data")
                        .path("statistic")
                        .path("value")
                        .asText())
                .isEqualTo("good");
    }

    @Test
    void aPublishedValueStaysUntilItIsCleared() {
        StatisticsService statistics = simulator.genesys().statistics();
        String path = "/statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent1";

        statistics.publish("Agent", "agent1", "CallsHandled", "mine");
        assertThat(client.get(path).json().findValue("value").asText()).isEqualTo("mine");
        statistics.clearPublished();
        assertThat(client.get(path).json().findValue("value").isObject()).isTrue();
    }
}
