// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import io.camelcx.support.error.CxApiException;
import java.util.Map;
import java.util.Optional;

/** The vendor's response to the booking of a callback. */
public sealed interface Booking {

    /** The id of the call, for the vendor's support. */
    Optional<String> corrId();

    /**
     * The callback is booked.
     *
     * @param id of the callback
     */
    record Booked(String id, Optional<String> corrId) implements Booking {}

    /**
     * The slot is full; nothing is booked.
     *
     * @param slots the slots that the vendor proposes: a time, and what the vendor adds to it; may be empty
     * @param refusal the error, for a caller to whom this is one
     */
    record Full(Map<String, String> slots, Optional<String> corrId, CxApiException refusal) implements Booking {}
}
