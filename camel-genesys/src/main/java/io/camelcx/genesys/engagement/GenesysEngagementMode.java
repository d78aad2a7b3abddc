// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

/** The vendor's ways to estimate a waiting time. */
public enum GenesysEngagementMode {
    /** From the last 32 interactions, without regard to the agents that are logged in. */
    mode1,
    /** From the number of agents that are logged in. */
    mode2,
    /** From values of the Stat Server. */
    mode3
}
