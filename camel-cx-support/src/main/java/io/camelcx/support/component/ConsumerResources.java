// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.resource.OwnedResources;
import io.camelcx.support.state.StateFence;
import io.camelcx.support.state.StateFencedException;
import io.camelcx.support.state.StateStore;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What a consumer holds from its start to its stop: meters, and whatever else must be closed. For the thread that starts the consumer. */
public final class ConsumerResources implements AutoCloseable {

    private final MeterRegistry metrics;
    private final String route;
    private final OwnedResources resources;
    private final List<StateFence> fences = new CopyOnWriteArrayList<>();

    /**
     * Nothing yet.
     *
     * @param route the value of the meters' tag {@code route}
     */
    public ConsumerResources(MeterRegistry metrics, String route) {
        this.metrics = metrics;
        this.route = route;
        this.resources = new OwnedResources("the consumer of route " + route);
    }

    /** Adds a resource, which is closed with the others, the last one first. */
    public void add(AutoCloseable resource) {
        resources.add(resource);
    }

    /** Adds the store of the consumer's state, which is closed with the others. */
    public void add(StateStore store) {
        resources.add(store);
        add((StateFence) store);
    }

    /** Adds what ends the right of the consumer to deliver. */
    public void add(StateFence fence) {
        fences.add(fence);
    }

    /**
     * Asks the repositories of the consumer's state.
     *
     * @throws StateFencedException if the consumer may no longer deliver
     */
    void checkFences() {
        fences.forEach(StateFence::check);
    }

    /** Why the consumer may no longer deliver, as far as that was noticed; empty if it may. */
    Optional<StateFencedException> fenced() {
        return fences.stream().flatMap(fence -> fence.fenced().stream()).findFirst();
    }

    /** Adds a meter whose value goes up and down. */
    public void gauge(String name, Supplier<Number> value) {
        Gauge gauge = Gauge.builder(name, value).tag("route", route).register(metrics);
        add(() -> metrics.remove(gauge));
    }

    /** Adds a meter whose value only grows. */
    public void total(String name, Supplier<Number> value) {
        total(name, Tags.empty(), value);
    }

    /**
     * Adds one of several meters of a name whose values only grow.
     *
     * @param tags distinguish it from the others
     */
    public void total(String name, Tags tags, Supplier<Number> value) {
        FunctionCounter counter = FunctionCounter.builder(
                        name, value, total -> total.get().doubleValue())
                .tag("route", route)
                .tags(tags)
                .register(metrics);
        add(new Total(metrics, counter, value));
    }

    /** Closes all resources; a failure of one is logged. */
    @Override
    public void close() {
        resources.close();
    }

    /** Keeps the source of a total: Micrometer refers to it only weakly, and would report the last value for ever. */
    private record Total(MeterRegistry metrics, FunctionCounter counter, Supplier<Number> value)
            implements AutoCloseable {

        @Override
        public void close() {
            metrics.remove(counter);
        }
    }
}
