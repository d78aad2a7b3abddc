// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the first statistics and the first row of an extraction have reached their routes. */
final class FirstArrivals {

    private static final long MAX_SECONDS = 60;

    private final CountDownLatch statistics = new CountDownLatch(1);
    private final CountDownLatch rows = new CountDownLatch(1);

    /** Statistics have reached their route. */
    void statistics() {
        statistics.countDown();
    }

    /** A row has reached its route. */
    void row() {
        rows.countDown();
    }

    /** @throws IllegalStateException if they do not arrive within a minute */
    void await() throws InterruptedException {
        if (!statistics.await(MAX_SECONDS, TimeUnit.SECONDS) || !rows.await(MAX_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "No " + (statistics.getCount() > 0 ? "statistics" : "row") + " within " + MAX_SECONDS + " s");
        }
    }
}
