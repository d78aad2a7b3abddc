// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.metrics;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** Counters, timers and gauges, or nothing at all where nobody listens. Tags come in pairs: name, value. */
public interface CxMetrics {

    /** Adds to a counter. */
    void count(String name, double amount, String... tags);

    /** Adds a duration to a timer. */
    void record(String name, Duration duration, String... tags);

    /**
     * Shows a value that is asked for when somebody looks. Name and tags together must be unique.
     *
     * @return takes the gauge away
     */
    Registration gauge(String name, Supplier<Number> value, String... tags);

    /**
     * Shows a total that is kept elsewhere and only grows; for figures that are counted too often to count them twice. Name
     * and tags together must be unique.
     *
     * @return takes the total away
     */
    Registration total(String name, Supplier<Number> value, String... tags);

    /** A gauge or a total that is shown until it is closed. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Nobody listens. */
    static CxMetrics none() {
        return new NoMetrics();
    }

    /** Micrometer, if it is on the class path and a {@code MeterRegistry} is in the context's registry; {@link #none()} otherwise. */
    static CxMetrics from(CamelContext context) {
        boolean micrometer =
                context.getClassResolver().resolveClass("io.micrometer.core.instrument.MeterRegistry") != null;
        return micrometer ? MicrometerMetrics.find(context) : none();
    }
}
