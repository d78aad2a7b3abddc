// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import java.time.Instant;

/**
 * A number in the shape that clients of the vendor observe.
 *
 * @param intervalLength always 0 here
 * @param tag always -1 here
 * @param stringValue the number as text
 * @param intValue the number
 * @param timestamp when it was measured, in milliseconds since the epoch
 */
public record NumericValue(long intervalLength, int tag, String stringValue, long intValue, long timestamp) {

    public static NumericValue of(long number, Instant measured) {
        return new NumericValue(0, -1, String.valueOf(number), number, measured.toEpochMilli());
    }
}
