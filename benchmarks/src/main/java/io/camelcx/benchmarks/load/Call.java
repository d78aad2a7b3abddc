// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.load;

/** What is counted: a request that waits for its response. Thread-safe. */
@FunctionalInterface
public interface Call {

    /**
     * Makes it, and checks the response.
     *
     * @param number which of the prepared requests
     */
    void make(int number) throws Exception;
}
