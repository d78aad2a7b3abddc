// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
