// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The meters of a transport. A timer is looked up in the registry once for each operation and outcome: the lookup allocates, a call should not. */
final class TransportMeters {

    private final MeterRegistry registry;
    private final String vendor;
    private final Map<String, Map<String, Timer>> calls = new ConcurrentHashMap<>();

    TransportMeters(MeterRegistry registry, String vendor) {
        this.registry = registry;
        this.vendor = vendor;
    }

    /** Adds a call that has ended. */
    void called(String operation, String outcome, long nanos) {
        timer(operation, outcome).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Adds a retry. */
    void retried(String operation) {
        registry.counter("camelcx.http.retries", "vendor", vendor, "operation", operation)
                .increment();
    }

    private Timer timer(String operation, String outcome) {
        Map<String, Timer> byOutcome = calls.get(operation);
        Timer known = byOutcome == null ? null : byOutcome.get(outcome);
        return known == null ? register(operation, outcome) : known;
    }

    private Timer register(String operation, String outcome) {
        return calls.computeIfAbsent(operation, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        outcome,
                        name -> registry.timer(
                                "camelcx.http.calls", "vendor", vendor, "operation", operation, "outcome", name));
    }
}
