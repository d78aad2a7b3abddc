// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.simulator.genesys.statistics.ServiceState;
import io.camelcx.simulator.genesys.statistics.SubscriptionSnapshot;
import io.camelcx.simulator.http.Fault;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values arrive again after each fault of a session. */
class ReconnectTest {

    private static final String ROUTE =
            "genesys-stats:agents?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState"
                    + "&serviceEvents=true&reconnectDelay=50ms&reconnectMaxDelay=500ms";

    @AutoClose
    private final TestBed bed = TestBed.still().route("agents", ROUTE);

    private int published;

    @Test
    void aServerThatIsDownAtTheStartIsRetried() {
        bed.simulator().stop();
        bed.start();
        assertThat(bed.context().getRouteController().getRouteStatus("agents").isStarted())
                .isTrue();
        bed.simulator().resume();
        awaitOpen(1);
        assertThatValuesFlow();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aTokenRequestThatFailsTemporarilyIsRetriedSoon(int status) {
        bed.faults().add(Fault.on("POST", "/auth/v3/oauth/token").times(4).status(status));
        open();
        assertThatValuesFlow();
    }

    @Test
    void aPollThatIsResetIsRepeatedOnTheSameSession() {
        open();
        String session = bed.statistics().sessions().get(0).clientId();
        onPoll(fault -> fault.connectionReset());
        assertThatValuesFlow();
        assertThat(bed.statistics().sessions().get(0).clientId()).isEqualTo(session);
    }

    @Test
    void aPollWithAnEmptyResponseIsRepeated() {
        open();
        onPoll(fault ->
                fault.status(200).header("Content-Type", "application/json").body("[]"));
        assertThatValuesFlow();
    }

    @Test
    void aPollWhoseReplyHasNoChannelIsRepeated() {
        open();
        onPoll(fault ->
                fault.status(200).header("Content-Type", "application/json").body("[{\"successful\":true}]"));
        assertThatValuesFlow();
    }

    @Test
    void aPollWithAnInvalidResponseIsRepeated() {
        open();
        onPoll(Fault::garbage);
        assertThatValuesFlow();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aPollWithAnErrorThatIsNotBayeuxIsRepeated(int status) {
        open();
        onPoll(fault -> fault.status(status).body("{\"message\":\"no such thing\"}"));
        assertThatValuesFlow();
    }

    @Test
    void aRestartOfTheServerIsSurvived() {
        open();
        bed.simulator().restart();
        awaitOpen(2);
        assertThatValuesFlow();
    }

    @Test
    void tenRestartsOfTheServerAreSurvived() {
        open();
        for (int i = 0; i < 10; i++) {
            bed.simulator().restart();
            assertThatValuesFlow();
        }
    }

    @Test
    void aSessionThatTheServerHasForgottenIsOpenedAnew() {
        open();
        bed.statistics().dropSessions();
        assertThatValuesFlow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "handshake"})
    void anAdviceThatEndsTheSessionMakesANewOne(String reconnect) {
        open();
        bed.statistics().connectAdvice(reconnect);
        assertThatValuesFlow();
    }

    @Test
    void aDisconnectSentByTheServerMakesANewSession() {
        open();
        bed.statistics().sendDisconnect();
        await().until(() -> bed.all("service").size() > 1);
        assertThatValuesFlow();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void aRestSubscriptionThatFailsTemporarilyIsRetried(int status) {
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/subscriptions").times(3).status(status));
        bed.start();
        awaitOpen(1);
        assertThatValuesFlow();
        assertThat(bed.journal().count("POST", "/statistics/v3/subscriptions")).isEqualTo(4);
    }

    @Test
    void aLostResponseToARestSubscriptionLeavesNoSecondOne() {
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/subscriptions").times(1).truncatedBody(10));
        bed.start();
        awaitOpen(1);
        assertThatValuesFlow();
        await().untilAsserted(() -> assertThat(bed.statistics().subscriptions()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aChannelSubscriptionThatIsRefusedIsRetried(int status) {
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/notifications*")
                        .whenBodyContains("/meta/subscribe")
                        .times(2)
                        .status(status));
        bed.start();
        awaitOpen(1);
        assertThatValuesFlow();
    }

    @Test
    void aFailedSubscribeWithoutItsSubscriptionIsRetried() {
        bed.statistics().failSubscribe();
        bed.start();
        awaitOpen(1);
        assertThatValuesFlow();
    }

    @Test
    void aServiceThatIsAvailableAgainIsSubscribedAgain() {
        open();
        bed.statistics().serviceState(ServiceState.UNAVAILABLE);
        await().untilAsserted(() -> assertThat(serviceStates()).endsWith("UNAVAILABLE"));
        bed.statistics().serviceState(ServiceState.AVAILABLE);
        awaitOpen(2);
        assertThat(serviceStates()).containsExactly("CONNECTED", "UNAVAILABLE", "AVAILABLE");
        assertThatValuesFlow();
    }

    @Test
    void aServiceThatIsAvailableAgainWithoutANoticeIsSubscribedAgain() {
        open();
        bed.statistics().serviceState(ServiceState.UNAVAILABLE);
        await().untilAsserted(() -> assertThat(serviceStates()).endsWith("UNAVAILABLE"));
        bed.simulator().stop();
        bed.statistics().serviceState(ServiceState.AVAILABLE);
        bed.simulator().resume();
        assertThatValuesFlow();
    }

    @Test
    void aServiceWhoseNoticeWasLostIsSubscribedAgain() {
        open();
        bed.statistics().serviceState(ServiceState.UNAVAILABLE);
        await().untilAsserted(() -> assertThat(serviceStates()).endsWith("UNAVAILABLE"));
        // The notice is in the reply that is cut.
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/notifications/connect")
                        .times(1)
                        .truncatedBody(5));
        bed.statistics().pushUnknown("unknown", "nothing", 1);
        bed.statistics().serviceState(ServiceState.AVAILABLE);
        assertThatValuesFlow();
    }

    @Test
    void theReasonOfAnInterruptionIsShort() {
        open();
        bed.simulator().stop();
        await().untilAsserted(() -> assertThat(bed.all("service")).last().satisfies(exchange -> assertThat(
                        ((ServiceEvent) exchange.body()).reason())
                .startsWith("no connection to the server: ")
                .hasSizeLessThan(200)));
    }

    @Test
    void anInterruptionAndItsEndAreReported() {
        open();
        bed.simulator().stop();
        await().untilAsserted(() -> assertThat(serviceStates()).containsExactly("CONNECTED", "DISCONNECTED"));
        bed.simulator().resume();
        await().untilAsserted(
                        () -> assertThat(serviceStates()).containsExactly("CONNECTED", "DISCONNECTED", "CONNECTED"));
    }

    @Test
    void aValueThatAnInterruptionHasHiddenIsReadAfterIt() {
        open();
        publish();
        await().until(() -> !bed.updates("agent1").isEmpty());
        // The reply with the update is cut, so that the server considers it delivered.
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/notifications/connect")
                        .times(1)
                        .truncatedBody(20));
        bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", 4711);
        await().untilAsserted(() -> assertThat(bed.received())
                .filteredOn(exchange -> !exchange.is("service"))
                .last()
                .satisfies(last -> assertThat(last.value().number())
                        .hasValueSatisfying(
                                number -> assertThat(number.intValue()).isEqualTo(4711))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"channel\":", "<html>", "7]"})
    void updatesAheadOfABreakInTheResponseAreDelivered(String broken) {
        open();
        onPoll(fault -> fault.header("Content-Type", "application/json").body("[" + update(4711) + "," + broken));
        await().until(() -> bed.updates("agent1").contains(4711));
        assertThatValuesFlow();
    }

    /** A message that only the response contains: the server does not know this value. */
    private String update(int number) {
        SubscriptionSnapshot subscription = bed.statistics().subscriptions().get(0);
        return """
                {"channel":"/statistics/v3/updates","data":{"data":{"statistics":[{"subscriptionId":"%s","statisticId":"%s",
                "objectType":"Agent","objectId":"agent1","name":"TimeInCurrentState","value":{"intValue":%d},"timestamp":%d}]}}}""".formatted(
                        subscription.subscriptionId(),
                        subscription.statistics().get(0).statisticId(),
                        number,
                        System.currentTimeMillis());
    }

    @Test
    void aRevokedTokenIsRenewedInPlaceAndNoUpdateIsLostOrRepeated() {
        open();
        for (int i = 1; i <= 200; i++) {
            if (i % 50 == 0) {
                bed.simulator().genesys().authentication().revokeTokens();
            }
            publish();
        }
        await().untilAsserted(() -> assertThat(bed.updates("agent1")).hasSize(200));
        assertThat(bed.updates("agent1")).isSorted().doesNotHaveDuplicates();
        assertThat(bed.all("initial")).hasSize(1);
        assertThat(serviceStates()).containsExactly("CONNECTED");
    }

    private void open() {
        bed.start();
        awaitOpen(1);
    }

    private void onPoll(UnaryOperator<Fault> effect) {
        bed.faults()
                .add(effect.apply(
                        Fault.on("POST", "/statistics/v3/notifications/connect").times(1)));
        // Completes the current poll, so that the fault applies to the next one.
        publish();
    }

    private void publish() {
        published++;
        bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", published);
    }

    private void awaitOpen(int times) {
        await().until(() -> bed.all("initial").size() >= times);
    }

    /** Values published from now on arrive. */
    private void assertThatValuesFlow() {
        int before = published;
        await().until(() -> {
            publish();
            return bed.updates("agent1").stream().anyMatch(value -> value > before);
        });
    }

    private List<String> serviceStates() {
        return bed.all("service").stream()
                .map(exchange -> (String) exchange.headers().get(GenesysStatsConstants.SERVICE_STATE))
                .toList();
    }
}
