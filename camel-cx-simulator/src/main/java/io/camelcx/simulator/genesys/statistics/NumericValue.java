/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
