// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/** Hands everything to Micrometer. The only class that names its types, so that nothing breaks where Micrometer is missing. */
final class MicrometerMetrics implements CxMetrics {

    /** The name under which Camel's own metrics look for the registry. */
    private static final String CAMELS_NAME = "metricsRegistry";

    private final MeterRegistry registry;

    private MicrometerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    static CxMetrics find(CamelContext context) {
        MeterRegistry named = context.getRegistry().lookupByNameAndType(CAMELS_NAME, MeterRegistry.class);
        if (named != null) {
            return new MicrometerMetrics(named);
        }
        Set<MeterRegistry> all = context.getRegistry().findByType(MeterRegistry.class);
        return all.size() == 1 ? new MicrometerMetrics(all.iterator().next()) : CxMetrics.none();
    }

    @Override
    public void count(String name, double amount, String... tags) {
        registry.counter(name, tags).increment(amount);
    }

    @Override
    public void record(String name, Duration duration, String... tags) {
        registry.timer(name, tags).record(duration);
    }

    @Override
    public Registration gauge(String name, Supplier<Number> value, String... tags) {
        Gauge gauge = Gauge.builder(name, value).tags(tags).register(registry);
        return () -> registry.remove(gauge);
    }

    @Override
    public Registration total(String name, Supplier<Number> value, String... tags) {
        FunctionCounter counter = FunctionCounter.builder(
                        name, value, kept -> kept.get().doubleValue())
                .tags(tags)
                .register(registry);
        return new Total(registry, counter, value);
    }

    /** Keeps what the counter asks: Micrometer itself holds on to it only weakly, and would show its last figure for ever. */
    private record Total(MeterRegistry registry, FunctionCounter counter, Supplier<Number> value)
            implements Registration {

        @Override
        public void close() {
            registry.remove(counter);
        }
    }
}
