// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How tests wait. */
final class Waiting {

    /** Only ends a hang, also on a machine that is busy. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Waiting() {}

    static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT);
    }
}
