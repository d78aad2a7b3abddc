// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

import java.util.function.LongSupplier;

/** Is told of what arrives, by one thread at a time. */
@FunctionalInterface
public interface Arrivals {

    /**
     * Statistics have arrived.
     *
     * @param count how many
     * @param stamp reads the number that is the value of the first of them
     */
    void arrived(int count, LongSupplier stamp);
}
