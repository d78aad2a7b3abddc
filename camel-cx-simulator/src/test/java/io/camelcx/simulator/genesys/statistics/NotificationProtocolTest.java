// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationProtocolTest {
    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final StatisticsService statistics = simulator.genesys().statistics();
    private final SimulatorClient http = SimulatorClient.signedIn(simulator);
    private final RawBayeux bayeux = new RawBayeux(http);

    private void openSubscription() {
        assertThat(http.post("/statistics/v3/subscriptions", """
                {"operationId":"S","data":{"statistics":[
                {"statisticId":"1","objectId":"agent1","objectType":"Agent","name":"CallsHandled"}]}}""").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/handshake"})
    void aHandshakeOffersLongPollingWithTheVendorsAdvice(String path) {
        JsonNode reply = bayeux.handshake(path);

        assertThat(reply.path("successful").asBoolean()).isTrue();
        assertThat(reply.path("supportedConnectionTypes").toString()).isEqualTo("[\"long-polling\"]");
        assertThat(reply.path("advice").path("interval").asInt(-1)).isZero();
        assertThat(reply.path("advice").path("timeout").asInt()).isEqualTo(20_000);
        assertThat(reply.path("advice").path("reconnect").asText()).isEqualTo("retry");
    }

    @Test
    void everyBayeuxMessageHasItsOwnPath() {
        bayeux.handshake("/handshake");

        assertThat(bayeux.connect().path(0).path("successful").asBoolean()).isTrue();
        assertThat(bayeux.subscribe("/statistics/v3/updates")
                        .json()
                        .path(0)
                        .path("subscription")
                        .asText())
                .isEqualTo("/statistics/v3/updates");
        assertThat(bayeux.send(
                                "/unsubscribe",
                                "\"channel\":\"/meta/unsubscribe\",\"subscription\":\"/statistics/v3/updates\"")
                        .json()
                        .path(0)
                        .path("successful")
                        .asBoolean())
                .isTrue();
        assertThat(bayeux.send("/disconnect", "\"channel\":\"/meta/disconnect\"")
                        .json()
                        .path(0)
                        .path("successful")
                        .asBoolean())
                .isTrue();
        assertThat(statistics.sessions()).isEmpty();
    }

    @Test
    void theFirstAnswerSetsAllCookies() {
        Reply reply = http.post("/statistics/v3/notifications/handshake", """
                [{"channel":"/meta/handshake","version":"1.0","supportedConnectionTypes":["long-polling"]}]""");

        assertThat(reply.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("STATISTICS_SESSIONID="))
                .anyMatch(cookie -> cookie.startsWith("BAYEUX_BROWSER="))
                .anyMatch(cookie -> cookie.startsWith("AWSALB="));
    }

    @Test
    void onlyPostIsServed() {
        assertThat(http.get("/statistics/v3/notifications").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistics/v3/other", "/statistics/v3/*", "/workspace/v3/voice"})
    void anUnknownChannelIsAnsweredByAPlain500ThatIsNoBayeuxMessage(String channel) {
        bayeux.handshake("/handshake");

        Reply reply = bayeux.subscribe(channel);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.json().isObject()).isTrue();
        assertThat(reply.json().path("status").path("message").asText()).contains("Unknown channel '" + channel + "'");
    }

    @Test
    void aClientMayNotPublish() {
        bayeux.handshake("/handshake");

        JsonNode reply = bayeux.send("", "\"channel\":\"/statistics/v3/updates\",\"data\":{}")
                .json()
                .path(0);

        assertThat(reply.path("successful").asBoolean()).isFalse();
        assertThat(reply.path("error").asText()).startsWith("403:");
    }

    @Test
    void anUnknownClientIsToldToHandshake() {
        JsonNode reply = bayeux.connect().path(0);

        assertThat(reply.path("successful").asBoolean()).isFalse();
        assertThat(reply.path("error").asText()).isEqualTo("402::Unknown client");
        assertThat(reply.path("advice").path("reconnect").asText()).isEqualTo("handshake");
    }

    @Test
    void droppedSessionsAreUnknownAtTheirNextPollAndTheirSubscriptionsGone() {
        bayeux.handshake("/handshake");
        bayeux.connect();
        openSubscription();

        statistics.dropSessions();

        assertThat(statistics.subscriptions()).isEmpty();
        assertThat(bayeux.connect().path(0).path("error").asText()).isEqualTo("402::Unknown client");
    }

    @Test
    void aPollThatWaitsIsAnsweredWhenItsSessionIsDropped() {
        CompletableFuture<JsonNode> poll = startPoll();

        statistics.dropSessions();

        assertThat(poll.join().isArray()).isTrue();
    }

    private CompletableFuture<JsonNode> startPoll() {
        bayeux.handshake("/handshake");
        bayeux.connect();
        int polls = simulator.journal().count("POST", "*/connect");
        CompletableFuture<JsonNode> poll = CompletableFuture.supplyAsync(bayeux::poll);
        await().until(() -> simulator.journal().count("POST", "*/connect") > polls);
        return poll;
    }

    @Test
    void theServerCanSendADisconnect() {
        CompletableFuture<JsonNode> poll = startPoll();

        statistics.sendDisconnect();

        assertThat(poll.join().findValuesAsText("channel")).contains("/meta/disconnect");
        assertThat(statistics.sessions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "handshake"})
    void theNextConnectCanFailWithAnAdviceThatEndsTheSession(String reconnect) {
        CompletableFuture<JsonNode> poll = startPoll();

        statistics.connectAdvice(reconnect);

        JsonNode reply = poll.join().path(0);
        assertThat(reply.path("successful").asBoolean()).isFalse();
        assertThat(reply.path("advice").path("reconnect").asText()).isEqualTo(reconnect);
        assertThat(statistics.sessions()).isEmpty();
    }

    @Test
    void aFailedConnectWithTheAdviceRetryKeepsTheSession() {
        bayeux.handshake("/handshake");
        statistics.connectAdvice("retry");

        assertThat(bayeux.connect().path(0).path("successful").asBoolean()).isFalse();
        assertThat(bayeux.connect().path(0).path("successful").asBoolean()).isTrue();
    }

    @Test
    void aFailedSubscribeLacksTheSubscription() {
        bayeux.handshake("/handshake");
        statistics.failSubscribe();

        JsonNode failed = bayeux.subscribe("/statistics/v3/updates").json().path(0);

        assertThat(failed.path("successful").asBoolean()).isFalse();
        assertThat(failed.has("subscription")).isFalse();
        assertThat(statistics.sessions().get(0).channels()).isEmpty();
        assertThat(bayeux.subscribe("/statistics/v3/updates")
                        .json()
                        .path(0)
                        .path("successful")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void updatesCanComeBeforeTheAcknowledgementInTheSameReply() {
        bayeux.handshake("/handshake");
        openSubscription();
        statistics.change(settings -> settings.withEarlyUpdates(true));

        JsonNode messages = bayeux.subscribe("/statistics/v3/updates").json();

        assertThat(messages).hasSize(2);
        assertThat(messages.path(0)
                        .path("data")
                        .path("data")
                        .path("statistics")
                        .path(0)
                        .path("statisticId")
                        .asText())
                .isEqualTo("1");
        assertThat(messages.path(1).path("channel").asText()).isEqualTo("/meta/subscribe");
    }

    @Test
    void withoutASubscriptionAnUnknownUpdateComesBeforeTheAcknowledgement() {
        bayeux.handshake("/handshake");
        statistics.change(settings -> settings.withEarlyUpdates(true));

        JsonNode messages = bayeux.subscribe("/statistics/v3/updates").json();

        assertThat(messages.path(0).findValue("statisticId").asText()).isEqualTo("unknown-statistic");
    }

    @Test
    void aTokenThatEndsInTheMiddleLetsTheNextPollAnswer401() {
        bayeux.handshake("/handshake");

        simulator.genesys().authentication().revokeTokens();

        assertThat(bayeux.send("/connect", "\"channel\":\"/meta/connect\",\"connectionType\":\"long-polling\"")
                        .status())
                .isEqualTo(401);
    }
}
