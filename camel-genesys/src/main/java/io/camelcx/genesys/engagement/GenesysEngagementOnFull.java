// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

/** What a full slot means for a booking. */
public enum GenesysEngagementOnFull {
    /** The exchange fails by a {@link SlotFullException}. */
    fail,
    /** The exchange goes on, with the proposed slots in a header. */
    slots
}
