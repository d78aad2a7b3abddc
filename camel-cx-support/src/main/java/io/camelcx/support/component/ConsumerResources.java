// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.metrics.CxMetrics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a consumer holds from its start to its stop: meters, and whatever else must be closed. For the thread that starts the consumer. */
public final class ConsumerResources implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerResources.class);

    private final CxMetrics metrics;
    private final String route;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    /**
     * Nothing yet.
     *
     * @param route the value of the meters' tag {@code route}
     */
    public ConsumerResources(CxMetrics metrics, String route) {
        this.metrics = metrics;
        this.route = route;
    }

    /** Adds a resource, which is closed with the others, the last one first. */
    public void add(AutoCloseable resource) {
        resources.push(resource);
    }

    /** Adds a meter whose value goes up and down. */
    public void gauge(String name, Supplier<Number> value) {
        add(metrics.gauge(name, value, "route", route));
    }

    /** Adds a meter whose value only grows. */
    public void total(String name, Supplier<Number> value) {
        add(metrics.total(name, value, "route", route));
    }

    /** Closes all resources; a failure of one is logged. */
    @Override
    public void close() {
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                LOG.warn("A resource of the consumer of route {} could not be closed", route, e);
            }
        }
    }
}
