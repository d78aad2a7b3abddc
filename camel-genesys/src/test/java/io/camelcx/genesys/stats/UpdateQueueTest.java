// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.test.HangLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class UpdateQueueTest {

    @Test
    void returnsEachValueInItsOrder() {
        UpdateQueue queue = new UpdateQueue(10);
        queue.offer(List.of(value("a", 1), value("b", 1)), true);
        queue.offer(List.of(value("a", 2)), false);
        assertThat(drain(queue, false)).containsExactly("a1", "b1", "a2");
    }

    @Test
    void returnsWholeNotificationsOnRequest() {
        UpdateQueue queue = new UpdateQueue(10);
        queue.offer(List.of(value("a", 1), value("b", 1)), true);
        queue.offer(List.of(value("a", 2)), false);
        assertThat(drain(queue, true)).containsExactly("a1 b1", "a2");
    }

    @Test
    void mergesNothingBeforeItIsFull() {
        UpdateQueue queue = new UpdateQueue(3);
        offer(queue, "a", 1, 2, 3);
        assertThat(queue.merged()).isZero();
        assertThat(drain(queue, false)).containsExactly("a1", "a2", "a3");
    }

    @Test
    void replacesTheLastQueuedUpdateOfTheSameStatisticWhileFull() {
        UpdateQueue queue = new UpdateQueue(2);
        offer(queue, "a", 1, 2, 3, 4);
        assertThat(queue.merged()).isEqualTo(2);
        assertThat(drain(queue, false)).containsExactly("a1", "a4+2");
    }

    @Test
    void addsAStatisticThatIsNotQueuedYetEvenWhileFull() {
        UpdateQueue queue = new UpdateQueue(2);
        offer(queue, "a", 1, 2);
        offer(queue, "b", 1, 2, 3);
        assertThat(drain(queue, false)).containsExactly("a1", "a2", "b3+2");
    }

    @Test
    void countsMergedUpdatesOfAWholeNotification() {
        UpdateQueue queue = new UpdateQueue(2);
        queue.offer(List.of(value("a", 1), value("b", 1)), false);
        queue.offer(List.of(value("a", 2), value("b", 2)), false);
        queue.offer(List.of(value("b", 3)), false);
        assertThat(drain(queue, true)).containsExactly("a2 b3+3");
    }

    @Test
    void neverMergesAStateWithAnything() {
        UpdateQueue queue = new UpdateQueue(1);
        offer(queue, "a", 1);
        queue.offer(new Delivery.Service(new ServiceEvent("UNAVAILABLE", "", 0)));
        queue.offer(new Delivery.Service(new ServiceEvent("AVAILABLE", "", 0)));
        offer(queue, "a", 2);
        assertThat(drain(queue, false)).containsExactly("a2+1", "UNAVAILABLE", "AVAILABLE");
    }

    @Test
    void keepsEveryStatisticsOrderAndNewestValueAndItsBoundUnderRandomLoad() {
        Random random = new Random(42);
        UpdateQueue queue = new UpdateQueue(50);
        Map<String, Integer> offered = new HashMap<>();
        Map<String, Integer> delivered = new HashMap<>();
        int total = 0;
        int merged = 0;
        for (int step = 0; step < 20_000; step++) {
            if (random.nextInt(3) > 0) {
                String statistic = "s" + random.nextInt(20);
                int number = offered.merge(statistic, 1, Integer::sum);
                queue.offer(List.of(value(statistic, number)), false);
                total++;
            } else if (queue.depth() > 0) {
                Delivery.Values values = (Delivery.Values) takeNext(queue, false);
                merged += values.merged() + 1;
                remember(delivered, values);
            }
            assertThat(queue.depth()).isLessThanOrEqualTo(50 + 20);
        }
        while (queue.depth() > 0) {
            Delivery.Values values = (Delivery.Values) takeNext(queue, false);
            merged += values.merged() + 1;
            remember(delivered, values);
        }
        assertThat(delivered).isEqualTo(offered);
        assertThat(merged).as("delivered plus merged").isEqualTo(total);
    }

    private static void remember(Map<String, Integer> delivered, Delivery.Values values) {
        StatisticValue value = values.values().get(0);
        int number = value.value().intValue();
        assertThat(number).isGreaterThan(delivered.getOrDefault(value.statisticId(), 0));
        delivered.put(value.statisticId(), number);
    }

    @Test
    void returnsAFewAtATimeIfItIsLarge() {
        UpdateQueue queue = new UpdateQueue(1000);
        for (int i = 1; i <= 25; i++) {
            offer(queue, "a", i);
        }
        assertThat(queue.take(false)).hasSize(10);
        assertThat(queue.take(false)).hasSize(10);
        assertThat(queue.take(false)).hasSize(5);
    }

    @Test
    void pausesDeliveriesThatWereTakenToo() {
        UpdateQueue queue = new UpdateQueue(10);
        queue.pause(true);
        CompletableFuture<Boolean> delivered = CompletableFuture.supplyAsync(queue::mayDeliver);
        assertThat(delivered).isNotDone();
        queue.pause(false);
        assertThat(delivered).succeedsWithin(HangLimit.TIME).isEqualTo(true);
        queue.close();
        assertThat(queue.mayDeliver()).isFalse();
    }

    @Test
    void returnsNothingWhilePaused() {
        UpdateQueue queue = new UpdateQueue(10);
        queue.pause(true);
        offer(queue, "a", 1);
        CompletableFuture<String> taken = CompletableFuture.supplyAsync(() -> takeOne(queue));
        assertThat(taken).isNotDone();
        queue.pause(false);
        assertThat(taken).succeedsWithin(HangLimit.TIME).isEqualTo("a1");
    }

    @Test
    void wakesTheWaitingThreadWhenItIsSignalled() {
        UpdateQueue queue = new UpdateQueue(10);
        CompletableFuture<String> taken = CompletableFuture.supplyAsync(() -> takeOne(queue));
        offer(queue, "a", 1);
        queue.signal();
        assertThat(taken).succeedsWithin(HangLimit.TIME).isEqualTo("a1");
    }

    @Test
    void wakesTheWaitingThreadForManyValues() {
        UpdateQueue queue = new UpdateQueue(1000);
        CompletableFuture<String> taken = CompletableFuture.supplyAsync(() -> takeOne(queue));
        for (int i = 1; i <= 100; i++) {
            offer(queue, "a", i);
        }
        assertThat(taken).succeedsWithin(HangLimit.TIME).isEqualTo("a1");
    }

    @Test
    void endsAWaitWhenItIsClosed() {
        UpdateQueue queue = new UpdateQueue(10);
        CompletableFuture<String> taken = CompletableFuture.supplyAsync(() -> takeOne(queue));
        queue.close();
        assertThat(taken).succeedsWithin(HangLimit.TIME).isEqualTo("closed");
    }

    private static String takeOne(UpdateQueue queue) {
        List<Delivery> taken = queue.take(false);
        return taken.isEmpty() ? "closed" : describe(taken.get(0));
    }

    /** A queue of this size returns one at a time. */
    private static Delivery takeNext(UpdateQueue queue, boolean whole) {
        List<Delivery> taken = queue.take(whole);
        assertThat(taken).hasSize(1);
        return taken.get(0);
    }

    private static void offer(UpdateQueue queue, String statistic, int... numbers) {
        for (int number : numbers) {
            queue.offer(List.of(value(statistic, number)), false);
        }
    }

    private static List<String> drain(UpdateQueue queue, boolean whole) {
        List<String> all = new ArrayList<>();
        while (queue.depth() > 0) {
            all.add(describe(takeNext(queue, whole)));
        }
        return all;
    }

    private static String describe(Delivery delivery) {
        if (delivery instanceof Delivery.Service service) {
            return service.event().serviceState();
        }
        Delivery.Values values = (Delivery.Values) delivery;
        String text = values.values().stream()
                .map(value -> value.statisticId() + value.value().intValue())
                .collect(Collectors.joining(" "));
        return values.merged() == 0 ? text : text + "+" + values.merged();
    }

    private static StatisticValue value(String statisticId, int number) {
        return new StatisticValue("n", "t", "o", statisticId, "s", IntNode.valueOf(number), Instant.EPOCH, Map.of());
    }
}
