// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Set;
import org.apache.camel.CamelContext;

/** Finds the meter registry of a Camel context. */
public final class ContextMeters {

    /** The name under which Camel's own metrics look for the registry. */
    private static final String CAMELS_NAME = "metricsRegistry";

    private ContextMeters() {}

    /**
     * The registry to which meters are added.
     *
     * @return the bean {@code metricsRegistry}, or the only registry among the context's beans; else a composite without registries, which measures
     *     nothing
     */
    public static MeterRegistry of(CamelContext context) {
        MeterRegistry named = context.getRegistry().lookupByNameAndType(CAMELS_NAME, MeterRegistry.class);
        if (named != null) {
            return named;
        }
        Set<MeterRegistry> all = context.getRegistry().findByType(MeterRegistry.class);
        return all.size() == 1 ? all.iterator().next() : new CompositeMeterRegistry();
    }
}
