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
