// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

/** A running client, with all subscriptions. */
public interface Client extends AutoCloseable {

    /** The number of updates that were merged into newer ones because it lagged. */
    long merged();

    @Override
    void close();
}
