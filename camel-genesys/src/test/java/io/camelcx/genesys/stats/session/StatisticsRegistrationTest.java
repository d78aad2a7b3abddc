// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.stats.client.StatisticsReply;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.HangLimit;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The values that reach a consumer, and their order, when updates and replies cross. */
class StatisticsRegistrationTest {

    private final RecordingSink sink = new RecordingSink();

    @Test
    void updatesThatOvertakeTheReplyWaitForIt() {
        StatisticsRegistration registration = registration(true, "a", "b");
        StatisticsSubscription subscription = subscription(registration);
        subscription.opening("op");
        update(registration, "a", 2);
        assertThat(sink.seen).isEmpty();
        subscription.opened("op", reply(value("a", 1), value("b", 1)));
        update(registration, "a", 3);
        assertThat(sink.seen).containsExactly("initial a1", "initial b1", "update a2", "update a3");
    }

    @Test
    void initialValuesAreLeftOutIfDisabled() {
        StatisticsRegistration registration = registration(false, "a");
        open(registration, value("a", 1));
        assertThat(sink.seen).isEmpty();
    }

    @Test
    void withoutInitialValuesThoseChangedDuringAnInterruptionAreStillDelivered() {
        StatisticsRegistration registration = registration(false, "a", "b");
        open(registration, value("a", 1), value("b", 1)).close();
        open(registration, value("a", 5), value("b", 1));
        assertThat(sink.seen).containsExactly("initial a5");
    }

    @Test
    void aSubscriptionThatIsFoundAgainDeliversOnlyWhatHasChanged() {
        StatisticsRegistration registration = registration(true, "a", "b");
        StatisticsSubscription subscription = open(registration, value("a", 1), value("b", 1));
        update(registration, "a", 2);
        sink.seen.clear();
        subscription.refreshed(reply(value("a", 2), value("b", 3)), 1, true);
        assertThat(sink.seen).containsExactly("initial b3");
    }

    @Test
    void aDifferentValueIsDeliveredThoughTheServersClockWasSetBack() {
        StatisticsRegistration registration = registration(true, "a", "b");
        StatisticsSubscription subscription = open(registration, value("a", 5), value("b", 5));
        sink.seen.clear();
        subscription.refreshed(reply(value("a", 4), value("b", 5)), 0, true);
        assertThat(sink.seen).containsExactly("initial a4");
    }

    @Test
    void aReadingThatAnUpdateHasOvertakenDoesNotRestoreTheOlderValue() {
        StatisticsRegistration registration = registration(true, "a");
        StatisticsSubscription subscription = open(registration, value("a", 1));
        long asked = registration.updates();
        update(registration, "a", 3);
        sink.seen.clear();
        subscription.refreshed(reply(value("a", 2)), asked, true);
        assertThat(sink.seen).isEmpty();
    }

    @Test
    void theSameValueWithALaterTimeIsDeliveredAfterAnInterruptionOnly() {
        StatisticsRegistration registration = registration(true, "a");
        StatisticsSubscription subscription = open(registration, value("a", 1));
        StatisticValue later = new StatisticValue(
                "s", "Agent", "agent1", "a", "op", IntNode.valueOf(1), Instant.ofEpochMilli(9), Map.of());
        sink.seen.clear();
        subscription.refreshed(reply(later), 0, false);
        assertThat(sink.seen).isEmpty();
        subscription.refreshed(reply(later), 0, true);
        assertThat(sink.seen).containsExactly("initial a1");
    }

    @Test
    void aReadingThatLacksAStatisticIsWholeOnlyIfTheOneBeforeLackedItToo() {
        StatisticsRegistration registration = registration(true, "a", "b");
        StatisticsSubscription subscription = open(registration, value("a", 1), value("b", 1));
        assertThat(subscription.holdsAllOf(reply(value("a", 1), value("b", 1)))).isTrue();
        assertThat(subscription.holdsAllOf(reply(value("a", 1)))).isFalse();
        assertThat(subscription.holdsAllOf(reply(value("a", 1)))).isTrue();
        assertThat(subscription.holdsAllOf(reply())).isFalse();
        assertThat(subscription.holdsAllOf(reply())).isFalse();
    }

    @Test
    void halvesKeepTheValuesOfTheWhole() {
        StatisticsRegistration registration = registration(false, "a", "b", "c");
        StatisticsSubscription subscription = open(registration, value("a", 1), value("b", 1), value("c", 1));
        List<StatisticsSubscription> halves = subscription.halves();
        assertThat(halves).extracting(StatisticsSubscription::size).containsExactly(1, 2);
        assertThat(registration.status().statistics()).isEqualTo(3);
        halves.get(1).opening("op2");
        halves.get(1).opened("op2", reply(value("b", 1), value("c", 2)));
        assertThat(sink.seen).containsExactly("initial c2");
    }

    @Test
    void statisticsThatTheReplyLacksGetASubscriptionOfTheirOwn() {
        StatisticsRegistration registration = registration(true, "a", "b");
        StatisticsSubscription subscription = subscription(registration);
        subscription.opening("op");
        Optional<StatisticsSubscription> rest = subscription.opened("op", reply(value("a", 1)));
        assertThat(rest).hasValueSatisfying(missing -> assertThat(missing.statistics())
                .extracting(Statistic::statisticId)
                .containsExactly("b"));
        rest.orElseThrow().refused(List.of());
        assertThat(registration.status()).isEqualTo(new SubscriptionStatus(2, 1, 1, Optional.empty()));
        assertThat(registration.status().ready()).isTrue();
    }

    @Test
    void aRefusalIsReportedOnceUntilTheSubscriptionWasOpenAgain() {
        StatisticsRegistration registration = registration(true, "a");
        StatisticsSubscription subscription = subscription(registration);
        CxApiException refusal =
                CxApiException.of("Genesys", "subscribe").status(400).build();
        assertThat(subscription.refused(List.of(refusal))).isTrue();
        assertThat(subscription.refused(List.of(refusal))).isFalse();
        open(registration, value("a", 1));
        assertThat(subscription.refused(List.of(refusal))).isTrue();
        assertThat(sink.refusals).hasSize(2);
    }

    @Test
    void theLastValueIsNotHeldInMemory() {
        StatisticsRegistration registration = registration(true, "a");
        open(registration, value("a", 1));
        WeakReference<JsonNode> value = new WeakReference<>(updated(registration));
        await().until(() -> {
            System.gc();
            return value.get() == null;
        });
        assertThat(registration.updates()).isEqualTo(1);
    }

    private static JsonNode updated(StatisticsRegistration registration) {
        JsonNode value = JsonNodeFactory.instance.objectNode().put("intValue", 2);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("subscriptionId", "op").put("statisticId", "a").set("value", value);
        registration.received(List.of(json), Instant.EPOCH);
        return value;
    }

    @Test
    void theStateFollowsEachChange() {
        StatisticsRegistration registration = registration(true, "a", "b");
        assertThat(registration.status()).isEqualTo(new SubscriptionStatus(2, 0, 0, Optional.empty()));
        StatisticsSubscription subscription = open(registration, value("a", 1), value("b", 1));
        assertThat(registration.status()).isEqualTo(new SubscriptionStatus(2, 2, 0, Optional.empty()));
        subscription.opening("again");
        assertThat(registration.status().open()).isZero();
        subscription.opened("again", reply(value("a", 1), value("b", 1)));
        assertThat(registration.status().open()).isEqualTo(2);
        subscription.close();
        subscription.close();
        assertThat(registration.status().open()).isZero();
        Throwable reason = new IllegalStateException("no network");
        subscription.failed(reason);
        assertThat(registration.status()).isEqualTo(new SubscriptionStatus(2, 0, 0, Optional.of(reason)));
    }

    @Test
    void readingTheStateDoesNotWaitForUpdatesAndShowsWhatHasLedToThem() {
        StatisticsRegistration registration = registration(true, "a");
        List<SubscriptionStatus> states = new ArrayList<>();
        sink.meanwhile = () -> states.add(CompletableFuture.supplyAsync(registration::status)
                .orTimeout(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS)
                .join());
        StatisticsSubscription subscription = open(registration, value("a", 1));
        subscription.refused(
                List.of(CxApiException.of("Genesys", "subscribe").status(400).build()));
        assertThat(states)
                .containsExactly(
                        new SubscriptionStatus(1, 1, 0, Optional.empty()),
                        new SubscriptionStatus(1, 1, 1, Optional.empty()));
    }

    @Test
    void nothingReachesTheSinkOnceItIsClosed() {
        StatisticsRegistration registration = registration(true, "a");
        StatisticsSubscription subscription = open(registration, value("a", 1));
        sink.seen.clear();
        assertThat(subscription.id()).hasValue("op");
        registration.close();
        update(registration, "a", 2);
        assertThat(sink.seen).isEmpty();
        assertThat(subscription.opening("next")).isFalse();
    }

    @Test
    void anUpdateOfAForeignStatisticIsOnlyCounted() {
        StatisticsRegistration registration = registration(true, "a");
        open(registration, value("a", 1));
        assertThat(update(registration, "x", 1)).isEqualTo(1);
        assertThat(update(registration, "a", 2)).isZero();
    }

    private StatisticsRegistration registration(boolean initialValues, String... ids) {
        List<Statistic> statistics = List.of(ids).stream()
                .map(id -> Statistic.predefined("Agent", "agent1", "s").withId(id))
                .toList();
        return new StatisticsRegistration(statistics, initialValues, sink);
    }

    private static StatisticsSubscription subscription(StatisticsRegistration registration) {
        return StatisticsSubscription.of(registration, 100).get(0);
    }

    private static StatisticsSubscription open(StatisticsRegistration registration, StatisticValue... values) {
        StatisticsSubscription subscription = subscription(registration);
        subscription.opening("op");
        subscription.opened("op", reply(values));
        return subscription;
    }

    private static StatisticsReply reply(StatisticValue... values) {
        return new StatisticsReply("op", List.of(values), List.of());
    }

    /** A value with the same number as its time. */
    private static StatisticValue value(String id, int number) {
        return new StatisticValue(
                "s", "Agent", "agent1", id, "op", IntNode.valueOf(number), Instant.ofEpochMilli(number), Map.of());
    }

    private static int update(StatisticsRegistration registration, String id, int number) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("subscriptionId", "op")
                .put("statisticId", id)
                .put("value", number)
                .put("timestamp", number);
        return registration.received(List.of(json), Instant.EPOCH);
    }
}
