// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.watch.FailingWatches;
import io.camelcx.genesys.openmedia.watch.Observation;
import io.camelcx.genesys.openmedia.watch.Observer;
import io.camelcx.genesys.openmedia.watch.Watch;
import io.camelcx.genesys.openmedia.watch.WatchList;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.fetch.Fetched;
import io.camelcx.support.fetch.Prefetch;
import io.camelcx.support.retry.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Processor;

/** Watches interactions: reads them in every poll, and tells the route what has become of them. */
public class GenesysOpenmediaConsumer extends ScheduledConsumer<GenesysOpenmediaConsumer.Running> {

    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(10);

    private final GenesysOpenmediaEndpoint endpoint;
    private final WatchedInteractions watched;
    private final WatchDelivery delivery;
    private final FailingWatches failing;
    private final Supplier<WatchList> handedOver;
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    /** What lives from start to stop. */
    record Running(InteractionReader reader, Observer observer, Clock clock) {}

    GenesysOpenmediaConsumer(GenesysOpenmediaEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.watched = new WatchedInteractions(endpoint);
        this.delivery = new WatchDelivery(this, watched);
        this.failing = new FailingWatches(backoff(endpoint));
        this.handedOver = watched::list;
    }

    private static Backoff backoff(GenesysOpenmediaEndpoint endpoint) {
        Duration delay = Duration.ofMillis(Math.max(1, endpoint.getDelay()));
        return new Backoff(delay, delay.compareTo(MAX_RETRY_DELAY) > 0 ? delay : MAX_RETRY_DELAY, 2, 0);
    }

    @Override
    public GenesysOpenmediaEndpoint getEndpoint() {
        return endpoint;
    }

    /** From now on producers hand interactions over, though the route may start only later. */
    void join() throws Exception {
        endpoint.watchers().join(endpoint.getOpenMediaService(), handedOver);
    }

    @Override
    protected Running open(ConsumerResources resources) throws Exception {
        WatchOptions options = new WatchOptions(endpoint);
        InteractionReader reader = new InteractionReader(endpoint, options.concurrentReads());
        Observer observer = options.observer();
        resources.gauge("camelcx.genesys.openmedia.watched", watched.list()::size);
        resources.total("camelcx.genesys.openmedia.delivered", route()::delivered);
        resources.gauge("camelcx.genesys.openmedia.failing", failing::size);
        resources.total("camelcx.genesys.openmedia.failures", failing::failures);
        return new Running(reader, observer, endpoint.api().clock());
    }

    @Override
    protected void doShutdown() throws Exception {
        endpoint.watchers().leave(endpoint.getOpenMediaService(), handedOver);
        watched.release();
        super.doShutdown();
    }

    /** Reads all that is watched. What the route does not take is delivered again in the next poll. */
    @Override
    protected int poll(Running now) throws Exception {
        int exchanges = 0;
        PollFailures failures = new PollFailures(
                (watch, failure) -> unreadable(watch, failure, now),
                (watch, failure) ->
                        failing.unreached(watch, failure, now.clock().instant()));
        List<Watch> due = failing.due(watched.list().watched(), now.clock().instant());
        try (Prefetch<Watch, Optional<Interaction>> readings = now.reader().read(due)) {
            while (readings.hasNext() && isPollAllowed() && !failures.concernAll()) {
                Fetched<Watch, Optional<Interaction>> reading = readings.next();
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

    private int read(Watch watch, Optional<Interaction> found, Running now) {
        Observation observation;
        try {
            observation = now.observer().observe(watch, found, now.clock().instant());
        } catch (RuntimeException e) {
            // Such as the condition endedWhen, on a property that this interaction lacks.
            unreadable(watch, e, now);
            return 0;
        }
        failing.read(watch);
        return delivery.publish(watch, observation);
    }

    private void unreadable(Watch watch, Throwable failure, Running now) {
        failing.failed(watch, failure, now.clock().instant());
        delivery.unreadable(watch, failure);
    }

    /** One that cannot be read keeps the health down, also in polls in which it is not tried. */
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

    /** How many interactions are watched. */
    int watchedInteractions() {
        return running().isPresent() ? watched.list().size() : 0;
    }

    /** When a poll last read all that was watched. */
    Optional<Instant> lastSuccessfulPoll() {
        return lastSuccess;
    }

    /** Why the last poll failed; empty if it did not. */
    Optional<Throwable> lastFailure() {
        return Optional.ofNullable(getLastError());
    }
}
