// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.camelcx.support.json.JsonRecord;

/**
 * A change in the state of the source of statistics.
 *
 * @param serviceState {@code AVAILABLE} or {@code UNAVAILABLE} of the vendor's Statistics service (it may send others);
 *                     {@link #CONNECTED} or {@link #DISCONNECTED} of the session
 * @param reason       the reason as text; empty if there is none
 * @param timestamp    when the change was received or detected, in epoch milliseconds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServiceEvent(String serviceState, String reason, long timestamp) implements JsonRecord {

    /** The session is open. */
    public static final String CONNECTED = "CONNECTED";

    /** The session is interrupted; it is being opened again. */
    public static final String DISCONNECTED = "DISCONNECTED";

    /** The vendor's service is not available and has dropped all subscriptions. */
    public static final String UNAVAILABLE = "UNAVAILABLE";

    /** The vendor's service is available again. */
    public static final String AVAILABLE = "AVAILABLE";
}
