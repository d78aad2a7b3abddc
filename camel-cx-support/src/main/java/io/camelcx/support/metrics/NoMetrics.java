// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.metrics;

import java.time.Duration;
import java.util.function.Supplier;

/** Drops everything. */
final class NoMetrics implements CxMetrics {

    @Override
    public void count(String name, double amount, String... tags) {}

    @Override
    public void record(String name, Duration duration, String... tags) {}

    @Override
    public Registration gauge(String name, Supplier<Number> value, String... tags) {
        return () -> {};
    }

    @Override
    public Registration total(String name, Supplier<Number> value, String... tags) {
        return () -> {};
    }
}
