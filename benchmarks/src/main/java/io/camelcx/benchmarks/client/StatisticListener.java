// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

import java.util.function.LongSupplier;

/** Receives statistics, on one thread at a time. */
@FunctionalInterface
public interface StatisticListener {

    /**
     * Called when statistics have arrived.
     *
     * @param count their number
     * @param stamp reads the number that is the value of the first of them
     */
    void arrived(int count, LongSupplier stamp);
}
