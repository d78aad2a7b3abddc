// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.cometd.ReplyFault;
import io.camelcx.simulator.genesys.settings.UpdateDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsQuirksTest {
    private static final String VALUES = "/statistics/v3/subscriptions/S/statistic-values";

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final StatisticsService statistics = simulator.genesys().statistics();
    private final SimulatorClient http = SimulatorClient.signedIn(simulator);
    private final RawBayeux bayeux = new RawBayeux(http);

    @BeforeEach
    void open() {
        bayeux.handshake("/handshake");
        bayeux.connect();
        bayeux.subscribe("/statistics/v3/updates");
        bayeux.subscribe("/statistics/v3/service");
        assertThat(openSubscription("agent1").status()).isEqualTo(200);
    }

    private SimulatorClient.Reply openSubscription(String agent) {
        return http.post("/statistics/v3/subscriptions", """
                {"operationId":"S","data":{"statistics":[
                {"statisticId":"1","objectId":"agent1","objectType":"Agent","name":"CallsHandled"},
                {"statisticId":"2","objectId":"%s","objectType":"Agent","name":"TotalTalkTime"}]}}""".formatted(agent));
    }

    @Test
    void aReplyCanFailWithoutAdviceAndId() {
        statistics.onReply(ReplyFault.on("/meta/connect")
                .times(1)
                .error("402::Unknown client")
                .without("advice")
                .without("id"));

        JsonNode reply = bayeux.connect().path(0);

        assertThat(reply.path("error").asText()).isEqualTo("402::Unknown client");
        assertThat(reply.path("successful").asBoolean(true)).isFalse();
        assertThat(reply.fieldNames()).toIterable().containsExactlyInAnyOrder("channel", "error", "successful");
        assertThat(bayeux.connect().path(0).path("successful").asBoolean()).isTrue();
    }

    @Test
    void aReplyCanHaveAnyAdviceAndExtension() {
        statistics.onReply(ReplyFault.on("/meta/connect")
                .error("401::Authentication invalid")
                .ext(Map.of("reason", "401"))
                .advice("reconnect", "none")
                .advice("interval", "0")
                .forgettingTheSession());

        JsonNode reply = bayeux.connect().path(0);

        assertThat(reply.path("advice").path("interval").isTextual()).isTrue();
        assertThat(reply.path("advice").path("reconnect").asText()).isEqualTo("none");
        assertThat(reply.path("ext").path("reason").asText()).isEqualTo("401");
        assertThat(statistics.sessions()).isEmpty();
        statistics.clearReplyFaults();
        assertThat(bayeux.connect().path(0).path("error").asText()).isEqualTo("402::Unknown client");
    }

    @Test
    void updatesCanComeTwiceOrInReverse() {
        statistics.change(settings -> settings.withDelivery(UpdateDelivery.DUPLICATED));
        publishAndAssertArrival(List.of(1, 1, 2, 2));
        statistics.change(settings -> settings.withDelivery(UpdateDelivery.REVERSED));
        publishAndAssertArrival(List.of(2, 1));
        statistics.change(settings -> settings.withDelivery(UpdateDelivery.IN_ORDER));
        publishAndAssertArrival(List.of(1, 2));
    }

    private void publishAndAssertArrival(List<Integer> expected) {
        statistics.publish("Agent", "agent1", "CallsHandled", 1);
        statistics.publish("Agent", "agent1", "CallsHandled", 2);
        assertThat(bayeux.connect().findValues("value"))
                .extracting(JsonNode::asInt)
                .isEqualTo(expected);
    }

    @Test
    void theClockOfTheValuesCanBeSetBack() {
        statistics.publish("Agent", "agent1", "CallsHandled", 1);
        statistics.change(settings -> settings.withClockOffset(Duration.ofHours(-1)));
        statistics.publish("Agent", "agent1", "CallsHandled", 2);

        List<JsonNode> times = bayeux.connect().findValues("timestamp");

        assertThat(times.get(1).asLong()).isLessThan(times.get(0).asLong() - 3_000_000);
        assertThat(http.get(VALUES).json().findValue("timestamp")).isEqualTo(times.get(1));
    }

    @Test
    void subscriptionsCanVanishWithoutANotice() {
        statistics.dropSubscriptions();

        assertThat(http.get(VALUES).status()).isEqualTo(500);
        assertThat(bayeux.connect()).hasSize(1);
    }

    @Test
    void subscriptionsCanOutliveTheirSession() {
        statistics.change(settings -> settings.withKeepSubscriptions(true));

        statistics.dropSessions();

        assertThat(statistics.subscriptions()).hasSize(1);
    }

    @Test
    void oneWrongStatisticCanRefuseTheWholeList() {
        assertThat(openSubscription("nobody").status()).isEqualTo(200);
        statistics.change(settings -> settings.withRefuseWholeLists(true));

        assertThat(openSubscription("nobody").status()).isEqualTo(400);
        assertThat(openSubscription("agent1").status()).isEqualTo(200);
    }

    @Test
    void aServiceStateCanBeSpeltInLowerCase() {
        statistics.serviceState(ServiceState.UNAVAILABLE, "unavailable");

        assertThat(bayeux.connect().findValue("serviceState").asText()).isEqualTo("unavailable");
        assertThat(statistics.state()).isEqualTo(ServiceState.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e400", "Infinity"})
    void aValueCanBeWhatJsonDoesNotKnow(String value) {
        statistics.publish("Agent", "agent1", "CallsHandled", new RawValue(value));

        String poll = bayeux.send(
                        "/connect",
                        "\"channel\":\"/meta/connect\",\"connectionType\":\"long-polling\",\"advice\":{\"timeout\":0}")
                .response()
                .body();

        assertThat(poll).contains("\"value\":" + value + ",");
        assertThat(http.get(VALUES).response().body()).contains("\"value\":" + value + ",");
    }

    @Test
    void allOfItIsOnTheControlSurface() {
        control("reply-faults", """
                {"channel":"/meta/connect","times":1,"error":"402::Unknown client","without":["advice","id"],
                 "ext":{"a":1},"forget":true}""");
        JsonNode reply = bayeux.connect().path(0);
        assertThat(reply.has("id") || reply.has("advice")).isFalse();
        assertThat(reply.path("ext").path("a").asInt()).isEqualTo(1);
        control("statistics/settings", """
                {"delivery":"reversed","clockOffset":"-PT10S","keepSubscriptions":true,"refuseWholeLists":true}""");
        assertThat(statistics.settings().delivery()).isEqualTo(UpdateDelivery.REVERSED);
        assertThat(statistics.settings().clockOffset()).isEqualTo(Duration.ofSeconds(-10));
        assertThat(openSubscription("nobody").status()).isEqualTo(400);
        assertThat(http.delete("/__sim/genesys/reply-faults").status()).isEqualTo(200);
        control("subscriptions/drop", "{}");
        assertThat(statistics.subscriptions()).isEmpty();
        control("publish", """
                {"objectType":"Agent","objectId":"agent1","name":"CallsHandled","rawValue":"NaN"}""");
        control("service-state", """
                {"serviceState":"UNAVAILABLE","spelling":"unavailable"}""");
        assertThat(http.post("/__sim/genesys/reply-faults", "{\"channel\":\"connect\"}")
                        .status())
                .isEqualTo(400);
    }

    private void control(String path, String body) {
        assertThat(http.post("/__sim/genesys/" + path, body).status()).isEqualTo(200);
    }
}
