/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.watch.Observer;
import io.camelcx.genesys.openmedia.watch.Watch;
import io.camelcx.genesys.openmedia.watch.WatchList;
import io.camelcx.support.exchange.PollInProgress;
import io.camelcx.support.fetch.Fetched;
import io.camelcx.support.fetch.Prefetch;
import io.camelcx.support.metrics.CxMetrics;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/** Watches interactions: reads them in every poll, and tells the route what has become of them. */
public class GenesysOpenmediaConsumer extends ScheduledPollConsumer {

    private final GenesysOpenmediaEndpoint endpoint;
    private final PollInProgress polling = new PollInProgress();
    private final WatchedInteractions watched;
    private final WatchDelivery delivery;
    private final Supplier<WatchList> handedOver;
    private volatile Optional<Running> running = Optional.empty();
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    /** What lives from start to stop. */
    private record Running(
            InteractionReader reader, Observer observer, Clock clock, List<CxMetrics.Registration> metrics) {}

    GenesysOpenmediaConsumer(GenesysOpenmediaEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.watched = new WatchedInteractions(endpoint);
        this.delivery = new WatchDelivery(this, watched);
        this.handedOver = watched::list;
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
    protected void doStart() throws Exception {
        WatchOptions options = new WatchOptions(endpoint);
        Clock clock = endpoint.api().clock();
        Running begun = new Running(
                new InteractionReader(endpoint, options.concurrentReads()),
                options.observer(),
                clock,
                registerMetrics(watched.list()));
        running = Optional.of(begun);
        endpoint.consumers().add(this);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        polling.awaitEnd();
        endpoint.consumers().remove(this);
        running.ifPresent(now -> now.metrics().forEach(CxMetrics.Registration::close));
        running = Optional.empty();
    }

    @Override
    protected void doShutdown() throws Exception {
        endpoint.watchers().leave(endpoint.getOpenMediaService(), handedOver);
        watched.release();
        super.doShutdown();
    }

    private List<CxMetrics.Registration> registerMetrics(WatchList list) throws Exception {
        CxMetrics metrics = endpoint.api().metrics();
        String route = getRouteId() == null ? endpoint.getOpenMediaService() : getRouteId();
        return List.of(
                metrics.gauge("camelcx.genesys.openmedia.watched", list::size, "route", route),
                metrics.total("camelcx.genesys.openmedia.delivered", delivery::delivered, "route", route));
    }

    /** Reads all that is watched. What the route does not take is told again in the next poll. */
    @Override
    protected int poll() throws Exception {
        Optional<Running> current = running;
        return current.isPresent() ? polling.run(() -> poll(current.get())) : 0;
    }

    private int poll(Running now) throws Exception {
        int exchanges = 0;
        PollFailures failures = new PollFailures();
        try (Prefetch<Watch, Optional<Interaction>> readings =
                now.reader().read(watched.list().watched())) {
            while (readings.hasNext() && isPollAllowed() && !failures.concernAll()) {
                Fetched<Watch, Optional<Interaction>> reading = readings.next();
                Watch watch = reading.item();
                if (reading.value().isPresent()) {
                    Optional<Interaction> found = reading.value().get();
                    exchanges += delivery.tell(
                            watch,
                            now.observer().observe(watch, found, now.clock().instant()));
                } else {
                    failures.add(watch, reading.error().orElseThrow());
                }
            }
        }
        failures.throwIfAny();
        lastSuccess = Optional.of(now.clock().instant());
        return exchanges;
    }

    /** How many interactions are watched. */
    int watchedInteractions() {
        return running.isPresent() ? watched.list().size() : 0;
    }

    /** When a poll last read all that was watched. */
    Optional<Instant> lastSuccessfulPoll() {
        return lastSuccess;
    }

    /** Why the last poll failed; empty if it did not. */
    Optional<Throwable> lastFailure() {
        return Optional.ofNullable(getLastError());
    }

    /** How many exchanges the route has taken. */
    long deliveredExchanges() {
        return delivery.delivered();
    }
}
