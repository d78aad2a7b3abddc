// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.simulator.genesys.statistics.StatisticUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsumerTest {

    private static final String TWO_AGENTS = "genesys-stats:agents?objectType=Agent&objectIds=agent1,agent2"
            + "&statistics=CurrentAgentState,TimeInCurrentState";
    private static final String ONE_STATISTIC =
            "genesys-stats:agent?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState";

    @Test
    void everyStatisticOfEveryObjectArrivesFirstAsAnInitialValue() throws Exception {
        try (TestBed bed = TestBed.still().route("agents", TWO_AGENTS).start()) {
            await().untilAsserted(() -> assertThat(bed.all("initial"))
                    .extracting(exchange ->
                            exchange.value().objectId() + " " + exchange.value().name())
                    .containsExactlyInAnyOrder(
                            "agent1 CurrentAgentState",
                            "agent1 TimeInCurrentState",
                            "agent2 CurrentAgentState",
                            "agent2 TimeInCurrentState"));
        }
    }

    @Test
    void updatesFollowInTheirOrder() throws Exception {
        try (TestBed bed = TestBed.still().route("agents", TWO_AGENTS).start()) {
            await().until(() -> bed.all("initial").size() == 4);
            for (int i = 1; i <= 100; i++) {
                publish(bed, "agent1", i);
            }
            await().untilAsserted(() ->
                    assertThat(bed.updates("agent1")).hasSize(100).isSorted().endsWith(100));
        }
    }

    @Test
    void headersDescribeTheValue() throws Exception {
        try (TestBed bed = TestBed.still().route("agent", ONE_STATISTIC).start()) {
            await().until(() -> bed.received().size() == 1);
            publish(bed, "agent1", 17);
            await().until(() -> bed.received().size() == 2);
            StatisticValue value = bed.received().get(1).value();
            assertThat(bed.received().get(1).headers())
                    .containsEntry(GenesysStatsConstants.EVENT, "update")
                    .containsEntry(GenesysStatsConstants.NAME, "TimeInCurrentState")
                    .containsEntry(GenesysStatsConstants.OBJECT_TYPE, "Agent")
                    .containsEntry(GenesysStatsConstants.OBJECT_ID, "agent1")
                    .containsEntry(GenesysStatsConstants.STATISTIC_ID, value.statisticId())
                    .containsEntry(GenesysStatsConstants.SUBSCRIPTION_ID, value.subscriptionId())
                    .containsEntry(GenesysStatsConstants.TIMESTAMP, value.timestamp())
                    .containsEntry(
                            GenesysStatsConstants.MESSAGE_TIMESTAMP,
                            value.timestamp().toEpochMilli())
                    .doesNotContainKey(GenesysStatsConstants.MERGED);
        }
    }

    @Test
    void withoutInitialValuesOnlyUpdatesArrive() throws Exception {
        try (TestBed bed = TestBed.still()
                .route("agent", ONE_STATISTIC + "&initialValues=false")
                .start()) {
            await().until(() -> bed.statistics().subscriptions().size() == 1);
            await().until(() -> {
                publish(bed, "agent1", 5);
                return !bed.received().isEmpty();
            });
            assertThat(bed.received()).allMatch(exchange -> exchange.is("update"));
        }
    }

    @Test
    void aNotificationMakesOneExchangeWithOutputBatch() throws Exception {
        try (TestBed bed =
                TestBed.still().route("agents", TWO_AGENTS + "&output=batch").start()) {
            await().until(() -> bed.received().size() == 1);
            assertThat((List<?>) bed.received().get(0).body()).hasSize(4);
            bed.statistics()
                    .push(List.of(
                            new StatisticUpdate("Agent", "agent1", "TimeInCurrentState", 1),
                            new StatisticUpdate("Agent", "agent2", "TimeInCurrentState", 2)));
            await().until(() -> bed.received().size() == 2);
            assertThat((List<?>) bed.received().get(1).body())
                    .extracting(value -> ((StatisticValue) value).objectId())
                    .containsExactly("agent1", "agent2");
        }
    }

    @Test
    void anUpdateInTheFlatFormArrives() throws Exception {
        try (TestBed bed = TestBed.still().route("agent", ONE_STATISTIC).start()) {
            bed.statistics().change(settings -> settings.withWrapUpdates(false));
            await().until(() -> bed.received().size() == 1);
            publish(bed, "agent1", 3);
            await().untilAsserted(() -> assertThat(bed.updates("agent1")).containsExactly(3));
        }
    }

    @Test
    void anUpdateInTheReplyToTheChannelSubscriptionIsHarmless() throws Exception {
        try (TestBed bed = TestBed.still()) {
            bed.statistics().change(settings -> settings.withEarlyUpdates(true));
            bed.route("agent", ONE_STATISTIC).start();
            await().until(() -> bed.all("initial").size() == 1);
            publish(bed, "agent1", 3);
            await().untilAsserted(() -> assertThat(bed.updates("agent1")).containsExactly(3));
        }
    }

    @Test
    void anUpdateOfAnUnknownSubscriptionIsHarmless() throws Exception {
        try (TestBed bed = TestBed.still().route("agent", ONE_STATISTIC).start()) {
            await().until(() -> bed.received().size() == 1);
            String subscription = bed.received().get(0).value().subscriptionId();
            bed.statistics().pushUnknown("unknown", "nothing", 1);
            bed.statistics().pushUnknown(subscription, "nothing", 2);
            publish(bed, "agent1", 3);
            await().untilAsserted(() -> assertThat(bed.updates("agent1")).containsExactly(3));
            assertThat(bed.received()).hasSize(2);
        }
    }

    @Test
    void aNullValueArrivesAsJsonNull() throws Exception {
        try (TestBed bed = TestBed.still().route("agent", ONE_STATISTIC).start()) {
            await().until(() -> bed.received().size() == 1);
            publish(bed, "agent1", null);
            await().until(() -> bed.received().size() == 2);
            StatisticValue value = bed.received().get(1).value();
            assertThat(value.value().isNull()).isTrue();
            assertThat(value.number()).isEmpty();
            assertThat(value.text()).isEmpty();
        }
    }

    @Test
    void aBurstFarLargerThanTheCometdClientsDefaultLimitArrivesWhole() throws Exception {
        try (TestBed bed = TestBed.still().route("agent", ONE_STATISTIC).start()) {
            await().until(() -> bed.received().size() == 1);
            String filler = "x".repeat(1024);
            List<StatisticUpdate> burst = new ArrayList<>();
            for (int i = 0; i < 5000; i++) {
                burst.add(new StatisticUpdate(
                        "Agent", "agent1", "TimeInCurrentState", Map.of("intValue", i, "filler", filler)));
            }
            bed.statistics().push(burst);
            await().untilAsserted(() ->
                    assertThat(bed.updates("agent1")).hasSize(5000).isSorted());
        }
    }

    @Test
    void consumersOfOneConnectionShareOneSessionAndGetTheirOwnValues() throws Exception {
        try (TestBed bed = TestBed.still()
                .route("one", "genesys-stats:one?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState")
                .route("two", "genesys-stats:two?objectType=Queue&objectIds=queue1&statistics=CurrentNumberWaiting")
                .start()) {
            await().until(() -> bed.all("initial").size() == 2);
            assertThat(bed.statistics().sessions()).hasSize(1);
            publish(bed, "agent1", 7);
            bed.statistics().publish("Queue", "queue1", "CurrentNumberWaiting", 9);
            await().untilAsserted(() -> {
                assertThat(bed.updates("agent1")).containsExactly(7);
                assertThat(bed.updates("queue1")).containsExactly(9);
            });
        }
    }

    @Test
    void statisticsBeyondTheSizeOfASubscriptionGetFurtherOnes() throws Exception {
        try (TestBed bed = TestBed.still()
                .route("agents", TWO_AGENTS + "&statisticsPerSubscription=3")
                .start()) {
            await().until(() -> bed.all("initial").size() == 4);
            assertThat(bed.statistics().subscriptions()).hasSize(2);
        }
    }

    private static void publish(TestBed bed, String agent, Integer value) {
        bed.statistics().publish("Agent", agent, "TimeInCurrentState", value);
    }
}
