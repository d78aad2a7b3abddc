// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.SimpleCamelContext;
import org.junit.jupiter.api.Test;

class ContextMetersTest {

    private final CamelContext context = new SimpleCamelContext();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void withoutARegistryNothingIsMeasured() {
        MeterRegistry none = ContextMeters.of(context);

        none.counter("a").increment();
        none.timer("b").record(Duration.ofSeconds(1));

        assertThat(none).isInstanceOf(CompositeMeterRegistry.class);
        assertThat(none.get("a").counter().count()).isZero();
        assertThat(none.get("b").timer().count()).isZero();
    }

    @Test
    void theOnlyRegistryOfTheContextIsUsed() {
        context.getRegistry().bind("any", registry);

        assertThat(ContextMeters.of(context)).isSameAs(registry);
    }

    @Test
    void amongSeveralRegistriesTheOneThatCamelUsesCounts() {
        context.getRegistry().bind("other", new SimpleMeterRegistry());
        context.getRegistry().bind("metricsRegistry", registry);

        assertThat(ContextMeters.of(context)).isSameAs(registry);
    }

    @Test
    void severalRegistriesWithoutTheNameOfCamelsAreNone() {
        context.getRegistry().bind("one", registry);
        context.getRegistry().bind("other", new SimpleMeterRegistry());

        assertThat(ContextMeters.of(context)).isInstanceOf(CompositeMeterRegistry.class);
    }
}
