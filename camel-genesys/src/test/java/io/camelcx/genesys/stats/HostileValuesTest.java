// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.util.RawValue;
import io.camelcx.simulator.genesys.statistics.ServiceState;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.genesys.statistics.SubscriptionSnapshot;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.FailureCapture;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid values, subscriptions and clocks. The valid values must arrive all the same. */
class HostileValuesTest {

    private static final String OPTIONS =
            "&statistics=TimeInCurrentState&reconnectDelay=50ms&reconnectMaxDelay=300ms&exceptionHandler=#failures";
    private static final String THREE =
            "genesys-stats:agents?objectType=Agent&objectIds=agent1,agent2,agent3" + OPTIONS;
    private static final String VALUES = "/statistics/v3/subscriptions/*/statistic-values";

    @AutoClose
    private final TestBed bed = TestBed.still();

    private StatisticsService statistics;

    @BeforeEach
    void start() throws Exception {
        bed.bind("failures", new FailureCapture(bed.failures));
        statistics = bed.statistics();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e400", "1e999999999"})
    void aStrangeValueDoesNotAffectOthers(String value) throws Exception {
        statistics.publish("Agent", "agent2", "TimeInCurrentState", new RawValue(value));
        bed.route("agents", THREE).start();
        awaitInitial(3);
        // In a push.
        statistics.publish("Agent", "agent2", "TimeInCurrentState", new RawValue("{\"intValue\":" + value + "}"));
        publish("agent1", 7);
        awaitUpdate("agent1", 7);
        // In a reading after an interruption.
        statistics.publish("Agent", "agent2", "TimeInCurrentState", new RawValue(value));
        loseAnUpdate("agent3", 8);
        awaitLast("agent3", 8);
        assertThat(bed.received()).allSatisfy(exchange -> {
            exchange.value().number();
            assertThat(exchange.value().text()).isNotNull();
        });
        assertThat(bed.failures).isEmpty();
    }

    @Test
    void decimalsKeepTheirDigits() throws Exception {
        statistics.publish("Agent", "agent1", "TimeInCurrentState", new RawValue("12345678901234567.89"));
        bed.route("agents", THREE).start();
        awaitInitial(3);
        statistics.publish("Agent", "agent2", "TimeInCurrentState", new RawValue("1.10"));
        await().untilAsserted(() -> assertThat(bed.all("update"))
                .singleElement()
                .satisfies(update -> assertThat(update.value().value()).hasToString("1.10")));
        assertThat(bed.all("initial"))
                .anySatisfy(initial -> assertThat(initial.value().value()).hasToString("12345678901234567.89"));
    }

    @Test
    void aValueThatChangedWhileTheServersClockWasSetBackArrives() throws Exception {
        bed.route("agents", THREE).start();
        awaitInitial(3);
        publish("agent1", 1);
        awaitUpdate("agent1", 1);
        statistics.change(settings -> settings.withClockOffset(Duration.ofSeconds(-10)));
        loseAnUpdate("agent1", 4711);
        awaitLast("agent1", 4711);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 404, 200})
    void aFailedOrEmptyReadingLeavesNoSecondSubscription(int status) throws Exception {
        statistics.change(settings -> settings.withKeepSubscriptions(true));
        bed.route("agents", THREE).start();
        awaitInitial(3);
        for (int interruption = 1; interruption <= 3; interruption++) {
            List<String> before = ids();
            bed.faults().clear();
            bed.faults()
                    .add(Fault.on("GET", VALUES)
                            .times(3)
                            .status(status)
                            .header("Content-Type", "application/json")
                            .body("{\"status\":{\"code\":0},\"data\":{\"subscriptionId\":\"x\",\"statistics\":[]}}"));
            statistics.dropSessions();
            await().until(() -> ids().size() == 1 && !ids().equals(before));
        }
        bed.faults().clear();
        bed.stopRoute("agents");
        assertThat(statistics.subscriptions()).isEmpty();
    }

    @Test
    void aSubscriptionThatCouldNotBeDeletedIsDeletedWithTheConsumer() throws Exception {
        statistics.change(settings -> settings.withKeepSubscriptions(true));
        bed.route("agents", THREE).start();
        awaitInitial(3);
        bed.faults()
                .add(Fault.on("DELETE", "/statistics/v3/subscriptions/*")
                        .times(1)
                        .status(400));
        bed.faults().add(Fault.on("GET", VALUES).times(1).status(404));
        statistics.dropSessions();
        await().until(() -> ids().size() == 2);
        awaitInitial(6);
        bed.stopRoute("agents");
        assertThat(statistics.subscriptions()).isEmpty();
    }

    @Test
    void subscriptionsThatVanishWithoutANoticeAreReopened() throws Exception {
        bed.route("agents", THREE + "&subscriptionCheckInterval=200ms").start();
        awaitInitial(3);
        statistics.dropSubscriptions();
        await().until(() -> !statistics.subscriptions().isEmpty());
        publish("agent1", 5);
        await().until(() ->
                bed.received().stream().anyMatch(exchange -> number(exchange) != null && number(exchange) == 5));
        assertThat(statistics.subscriptions()).hasSize(1);
    }

    @Test
    void aCheckOfUnchangedSubscriptionsDeliversNothing() throws Exception {
        bed.route("agents", THREE + "&subscriptionCheckInterval=100ms").start();
        awaitInitial(3);
        await().until(() -> bed.journal().count("GET", VALUES) >= 3);
        assertThat(bed.all("initial")).hasSize(3);
        assertThat(bed.journal().count("POST", "/statistics/v3/subscriptions")).isEqualTo(1);
    }

    @Test
    void aCheckThatFailsTemporarilyChangesNothing() throws Exception {
        bed.route("agents", THREE + "&subscriptionCheckInterval=100ms").start();
        awaitInitial(3);
        bed.faults().add(Fault.on("GET", VALUES).times(6).status(503).header("Retry-After", "0"));
        await().until(() -> bed.journal().count("GET", VALUES) >= 8);
        assertThat(bed.journal().count("POST", "/statistics/v3/subscriptions")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unavailable", "Unavailable", " UNAVAILABLE "})
    void aServiceStateIsReadInAnyCase(String spelling) throws Exception {
        bed.route("agents", THREE + "&serviceEvents=true").start();
        awaitInitial(3);
        statistics.serviceState(ServiceState.UNAVAILABLE, spelling);
        await().until(() -> states().contains("UNAVAILABLE"));
        statistics.serviceState(ServiceState.AVAILABLE, "available");
        await().until(() -> states().contains("AVAILABLE"));
        awaitInitial(6);
    }

    @Test
    void wrongStatisticsDoNotAffectOthersThoughTheServerRefusesTheWholeList() throws Exception {
        statistics.change(settings -> settings.withRefuseWholeLists(true));
        String good = IntStream.rangeClosed(1, 20).mapToObj(i -> "agent" + i).collect(Collectors.joining(","));
        bed.route("agents", "genesys-stats:agents?objectType=Agent&objectIds=" + good + ",wrong1,wrong2" + OPTIONS)
                .start();
        awaitInitial(20);
        await().untilAsserted(() -> assertThat(bed.failures)
                .anySatisfy(failure -> assertThat(failure).hasMessageContaining("wrong1"))
                .anySatisfy(failure -> assertThat(failure).hasMessageContaining("wrong2")));
        publish("agent13", 3);
        awaitUpdate("agent13", 3);
        assertThat(statistics.subscriptions().stream()
                        .mapToInt(subscription -> subscription.statistics().size())
                        .sum())
                .isEqualTo(20);
    }

    @Test
    void aSuccessWithoutAListOfStatisticsIsAFailure() throws Exception {
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/subscriptions")
                        .times(2)
                        .header("Content-Type", "application/json")
                        .body("{\"status\":{\"code\":0},\"data\":{}}"));
        bed.route("agents", THREE).start();
        awaitInitial(3);
        assertThat(statistics.subscriptions()).hasSize(1);
    }

    /** The reply with the update is cut, so that the server considers it delivered. */
    private void loseAnUpdate(String agent, int value) {
        bed.faults()
                .add(Fault.on("POST", "/statistics/v3/notifications/connect")
                        .times(1)
                        .truncatedBody(20));
        publish(agent, value);
    }

    private void publish(String agent, int value) {
        statistics.publish("Agent", agent, "TimeInCurrentState", value);
    }

    private void awaitInitial(int count) {
        await().until(() -> bed.all("initial").size() >= count);
    }

    private void awaitUpdate(String agent, int value) {
        await().until(() -> bed.updates(agent).contains(value));
    }

    private void awaitLast(String agent, int value) {
        await().until(() -> bed.received().stream()
                .filter(exchange -> exchange.value().objectId().equals(agent))
                .map(HostileValuesTest::number)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .filter(last -> last == value)
                .isPresent());
    }

    private static Integer number(TestBed.Received exchange) {
        return exchange.value().number().map(Number::intValue).orElse(null);
    }

    private List<String> ids() {
        return statistics.subscriptions().stream()
                .map(SubscriptionSnapshot::subscriptionId)
                .toList();
    }

    private List<Object> states() {
        return bed.all("service").stream()
                .map(exchange -> exchange.headers().get(GenesysStatsConstants.SERVICE_STATE))
                .toList();
    }
}
