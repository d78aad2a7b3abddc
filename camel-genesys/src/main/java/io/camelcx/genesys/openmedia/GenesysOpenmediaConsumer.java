// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.openmedia.client.GenesysOpenmediaClient;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.genesys.openmedia.watch.Observation;
import io.camelcx.genesys.openmedia.watch.Observer;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.PollFailures;
import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.fetch.Fetched;
import io.camelcx.support.fetch.Prefetch;
import io.camelcx.support.retry.Backoff;
import io.camelcx.support.retry.FailingItems;
import io.camelcx.support.watch.Watch;
import io.camelcx.support.watch.WatchList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Processor;

/** Watches interactions: reads them in every poll, and sends what has happened to them to the route. */
public class GenesysOpenmediaConsumer extends ScheduledConsumer<GenesysOpenmediaConsumer.Running> {

    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(10);

    private final GenesysOpenmediaEndpoint endpoint;
    private final WatchList<InteractionKey, Interaction> watched;
    private final WatchDelivery delivery;
    private final FailingItems<Watch<InteractionKey, Interaction>, InteractionKey> failing;
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    /** What lives from start to stop. */
    record Running(
            Function<
                            Iterator<Watch<InteractionKey, Interaction>>,
                            Prefetch<Watch<InteractionKey, Interaction>, Optional<Interaction>>>
                    reader,
            Observer observer,
            Clock clock) {}

    GenesysOpenmediaConsumer(GenesysOpenmediaEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.watched = InteractionWatchers.of(endpoint);
        this.delivery =
                new WatchDelivery(route(), watched, endpoint.getConfiguration().isFirstSeen());
        Duration delay = Duration.ofMillis(Math.max(1, endpoint.getDelay()));
        this.failing = new FailingItems<>(
                Watch::key, new Backoff(delay, delay.compareTo(MAX_RETRY_DELAY) > 0 ? delay : MAX_RETRY_DELAY, 2, 0));
    }

    @Override
    public GenesysOpenmediaEndpoint getEndpoint() {
        return endpoint;
    }

    /** From now on producers may add interactions to the watch list, though the route may start later. */
    void register() throws Exception {
        endpoint.watchers().register(endpoint.getOpenMediaService(), watched);
    }

    @Override
    protected Running open(ConsumerResources resources) throws Exception {
        GenesysApi api = endpoint.api();
        GenesysOpenmediaClient client = endpoint.client();
        int concurrentReads = WatchOptions.concurrentReads(endpoint.getConfiguration());
        Observer observer = WatchOptions.observer(endpoint);
        watched.load();
        resources.add(watched);
        resources.gauge("camelcx.genesys.openmedia.watched", watched::size);
        resources.total("camelcx.genesys.openmedia.delivered", route()::delivered);
        resources.gauge("camelcx.genesys.openmedia.failing", failing::size);
        resources.total("camelcx.genesys.openmedia.failures", failing::failures);
        return new Running(
                watches -> new Prefetch<>(
                        watches,
                        concurrentReads,
                        watch -> client.find(watch.key()),
                        api.threads().workers(),
                        calls()),
                observer,
                api.clock());
    }

    @Override
    protected void doShutdown() throws Exception {
        endpoint.watchers().unregister(endpoint.getOpenMediaService(), watched);
        watched.release();
        super.doShutdown();
    }

    /** Reads all watched interactions. What the route does not process is redelivered in the next poll. */
    @Override
    protected int poll(Running now) throws Exception {
        int exchanges = 0;
        PollFailures<Watch<InteractionKey, Interaction>> failures = new PollFailures<>(
                "interaction",
                watch -> watch.key().label(),
                (watch, failure) -> unreadable(watch, failure, now),
                (watch, failure) ->
                        failing.unreached(watch, failure, now.clock().instant()));
        Iterator<Watch<InteractionKey, Interaction>> due =
                failing.due(watched.watched(), now.clock().instant()).iterator();
        try (Prefetch<Watch<InteractionKey, Interaction>, Optional<Interaction>> readings =
                now.reader().apply(due)) {
            while (readings.hasNext() && isPollAllowed() && !failures.affectAll()) {
                Fetched<Watch<InteractionKey, Interaction>, Optional<Interaction>> reading = readings.next();
                if (reading.value().isPresent()) {
                    failures.read();
                    exchanges += read(reading.item(), reading.value().get(), now);
                } else {
                    failures.add(reading.item(), reading.error().orElseThrow());
                }
            }
        }
        failures.end();
        if (failing.size() == 0) {
            lastSuccess = Optional.of(now.clock().instant());
        }
        return exchanges;
    }

    private int read(Watch<InteractionKey, Interaction> watch, Optional<Interaction> found, Running now) {
        Optional<Observation> observation;
        try {
            observation = now.observer().observe(watch, found, now.clock().instant());
        } catch (RuntimeException e) {
            // Such as the condition endedWhen, on a property that this interaction lacks.
            unreadable(watch, e, now);
            return 0;
        }
        failing.read(watch);
        return observation.map(event -> delivery.publish(watch, event)).orElse(0);
    }

    private void unreadable(Watch<InteractionKey, Interaction> watch, Throwable failure, Running now) {
        failing.failed(watch, failure, now.clock().instant());
        delivery.unreadable(watch, failure);
    }

    /** An interaction that cannot be read keeps the health down, also in polls in which it is not read. */
    @Override
    public long getErrorCounter() {
        return Math.max(super.getErrorCounter(), failing.size() > 0 ? 1 : 0);
    }

    @Override
    public Throwable getLastError() {
        return Optional.ofNullable(super.getLastError()).or(failing::worst).orElse(null);
    }

    /** How many interactions cannot be read at present. */
    int failingInteractions() {
        return failing.size();
    }

    /** How many interactions are watched; 0 while the consumer is stopped. */
    int watchedInteractions() {
        return running().map(now -> watched.size()).orElse(0);
    }

    /** When a poll last read all watched interactions. */
    Optional<Instant> lastSuccessfulPoll() {
        return lastSuccess;
    }
}
