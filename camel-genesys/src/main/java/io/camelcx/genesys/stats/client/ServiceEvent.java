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
package io.camelcx.genesys.stats.client;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A change in the state of the source of statistics.
 *
 * @param serviceState {@code AVAILABLE} and {@code UNAVAILABLE} as the vendor's Statistics service says of itself (its set
 *                     is open); {@link #CONNECTED} and {@link #DISCONNECTED} as this side sees the session
 * @param reason       why, in words; empty if there is nothing to say
 * @param timestamp    when it became known, in epoch milliseconds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServiceEvent(String serviceState, String reason, long timestamp) {

    /** The session is open. */
    public static final String CONNECTED = "CONNECTED";

    /** The session is interrupted; it is being opened again. */
    public static final String DISCONNECTED = "DISCONNECTED";

    /** The vendor's service has lost its servers, and dropped all subscriptions. */
    public static final String UNAVAILABLE = "UNAVAILABLE";

    /** The vendor's service is back. */
    public static final String AVAILABLE = "AVAILABLE";
}
