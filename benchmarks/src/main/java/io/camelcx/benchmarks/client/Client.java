// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

/** A running client, subscribed to all that it watches. */
public interface Client extends AutoCloseable {

    /** How many updates it has merged into newer ones, because it could not keep up. */
    long merged();

    @Override
    void close();
}
