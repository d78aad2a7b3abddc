// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

/** In which order {@code pages/{id}/find} lists what it found. */
public enum FindOrder {
    /** As if shuffled, the same each time: the vendor does not promise an order. */
    SHUFFLED,
    /** By the date of modification, the oldest first. */
    BY_DATE
}
