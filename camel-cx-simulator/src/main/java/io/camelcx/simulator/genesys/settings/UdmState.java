// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

/** Where a job or an export stands. The vendor's words for the states are not in its text. */
public enum UdmState {
    /** The time to start has not come. */
    SCHEDULED,
    IN_PROGRESS,
    SUSPENDED,
    COMPLETED,
    FAILED,
    CANCELED;

    /** Whether nothing follows. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == CANCELED;
    }
}
