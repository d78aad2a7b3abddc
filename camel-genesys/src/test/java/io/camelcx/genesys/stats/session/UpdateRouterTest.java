// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.stats.client.StatisticsReply;
import io.camelcx.test.HangLimit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which registration gets an update, by the ids that the update has. */
class UpdateRouterTest {

    private final UpdateRouter router = new UpdateRouter();
    private final RecordingSink sink = new RecordingSink();
    private final RecordingSink otherSink = new RecordingSink();
    private final StatisticsSubscription subscription = subscription("a", sink);
    private final StatisticsSubscription other = subscription("b", otherSink);

    @Test
    void anUpdateUnderAnotherIdThanTheOperationsGoesToTheStatisticThatIsBeingOpened() {
        opening(subscription, "op1");
        opening(other, "op2");
        assertThat(update("vendors", "b", 2)).isZero();
        opened(other, "vendors", "b");
        assertThat(otherSink.seen).containsExactly("initial b1", "update b2");
        assertThat(sink.seen).isEmpty();
    }

    @Test
    void anUpdateUnderAnUnknownIdIsUnknownOnceItsStatisticIsOpenOrRefused() {
        opening(subscription, "op1");
        opened(subscription, "op1", "a");
        opening(other, "op2");
        router.remove("op2");
        router.openingEnded(other);
        assertThat(update("old", "a", 2)).isEqualTo(1);
        assertThat(update("old", "b", 2)).isEqualTo(1);
        assertThat(update("op1", "a", 3)).isZero();
    }

    @Test
    void anUpdateUnderAnUnknownIdIsUnknownOnceItsRegistrationOrAllAreRemoved() {
        opening(subscription, "op1");
        opening(other, "op2");
        router.remove(subscription.registration());
        assertThat(update("vendors", "a", 2)).isEqualTo(1);
        assertThat(update("vendors", "b", 2)).isZero();
        router.clear();
        assertThat(update("vendors", "b", 3)).isEqualTo(1);
    }

    @Test
    void anUpdateThatIsUnknownDoesNotWaitForTheRegistrations() {
        opening(subscription, "op1");
        opened(subscription, "op1", "a");
        sink.meanwhile = () -> assertThat(CompletableFuture.supplyAsync(() -> update("old", "x", 1)))
                .succeedsWithin(HangLimit.TIME)
                .isEqualTo(1);
        assertThat(update("op1", "a", 2)).isZero();
        assertThat(sink.seen).containsExactly("initial a1", "update a2");
    }

    private void opening(StatisticsSubscription opened, String operationId) {
        opened.opening(operationId);
        router.opening(opened, operationId);
    }

    private void opened(StatisticsSubscription opened, String id, String statisticId) {
        router.opened(opened, id);
        StatisticValue initial = new StatisticValue(
                "s", "Agent", "agent1", statisticId, id, IntNode.valueOf(1), Instant.EPOCH, Map.of());
        opened.opened(id, new StatisticsReply(id, List.of(initial), List.of()));
    }

    private int update(String subscriptionId, String statisticId, int number) {
        ObjectNode notification = JsonNodeFactory.instance.objectNode();
        notification
                .putArray("statistics")
                .addObject()
                .put("subscriptionId", subscriptionId)
                .put("statisticId", statisticId)
                .put("value", number);
        return router.received(notification, Instant.EPOCH);
    }

    private static StatisticsSubscription subscription(String statisticId, RecordingSink sink) {
        List<Statistic> statistics =
                List.of(Statistic.predefined("Agent", "agent1", "s").withId(statisticId));
        return StatisticsSubscription.of(new StatisticsRegistration(statistics, true, sink), 1)
                .get(0);
    }
}
