// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

/** How the notifications that wait for a client leave with the reply to its poll. */
public enum UpdateDelivery {
    /** Each once, in the order in which they were made. */
    IN_ORDER,
    /** Each twice, one after the other. */
    DUPLICATED,
    /** Each once, the newest first. */
    REVERSED
}
