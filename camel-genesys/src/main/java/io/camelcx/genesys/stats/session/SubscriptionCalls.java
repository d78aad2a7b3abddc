// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.session.ControlThread;
import io.camelcx.genesys.stats.client.GenesysStatsClient;
import io.camelcx.genesys.stats.client.StatisticsReply;
import io.camelcx.support.async.Futures;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * REST calls for subscriptions. They are made on other threads; their outcomes are handled on the control thread, unless
 * they belong to an earlier epoch: a session that has ended meanwhile. Called on the control thread.
 */
final class SubscriptionCalls {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionCalls.class);
    private static final int MAX_LEFTOVERS = 1000;

    private final GenesysApi api;
    private final GenesysStatsClient client;
    private final ControlThread control;

    /** Unused subscriptions that could not be deleted: Genesys would go on pushing their updates. */
    private final Set<String> leftovers = ConcurrentHashMap.newKeySet();

    private int epoch;

    SubscriptionCalls(GenesysApi api, GenesysStatsClient client, ControlThread control) {
        this.api = api;
        this.client = client;
        this.control = control;
    }

    /** Starts an epoch: the outcomes of earlier calls are discarded. */
    void nextEpoch() {
        epoch++;
    }

    /** Runs an action after a delay, if the epoch is still the same. */
    void later(Duration delay, Runnable action) {
        int scheduled = epoch;
        control.schedule(delay, () -> {
            if (scheduled == epoch) {
                action.run();
            }
        });
    }

    /**
     * Makes a call.
     *
     * @param outcome handles the reply or the failure
     * @param late    gets a reply of an earlier epoch
     */
    void call(
            Function<GenesysStatsClient, CompletableFuture<StatisticsReply>> call,
            BiConsumer<StatisticsReply, Throwable> outcome,
            Consumer<StatisticsReply> late) {
        int asked = epoch;
        offThread(() -> call.apply(client))
                .whenComplete((reply, failure) -> control.execute(() -> {
                    if (asked == epoch) {
                        outcome.accept(reply, Futures.unwrap(failure));
                    } else if (failure == null) {
                        late.accept(reply);
                    }
                }));
    }

    /** Deletes a subscription; if that fails, {@link #deleteLeftovers} retries it. Never fails. */
    CompletableFuture<Void> delete(String id) {
        return offThread(() -> client.unsubscribe(id)).handle((done, failure) -> {
            if (failure == null) {
                leftovers.remove(id);
            } else {
                if (leftovers.size() < MAX_LEFTOVERS) {
                    leftovers.add(id);
                }
                LOG.debug(
                        "Subscription {} could not be deleted and is retried with the next session: {}",
                        id,
                        failure.getMessage());
            }
            return null;
        });
    }

    /** Deletes the subscriptions that could not be deleted before. */
    CompletableFuture<Void> deleteLeftovers() {
        return CompletableFuture.allOf(
                List.copyOf(leftovers).stream().map(this::delete).toArray(CompletableFuture[]::new));
    }

    /** Genesys has dropped all subscriptions by itself. */
    void forgetLeftovers() {
        leftovers.clear();
    }

    private <T> CompletableFuture<T> offThread(Supplier<CompletableFuture<T>> call) {
        return CompletableFuture.supplyAsync(call, api.threads().workers()).thenCompose(Function.identity());
    }
}
