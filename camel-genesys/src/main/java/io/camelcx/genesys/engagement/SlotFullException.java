// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.genesys.engagement.client.Booking;
import java.util.Map;

/** A callback was not booked because its slot is full. */
public final class SlotFullException extends Exception {

    private final transient Map<String, String> slots;

    SlotFullException(Booking.Full full) {
        super(
                "The callback is not booked, its slot is full; "
                        + (full.slots().isEmpty()
                                ? "no other slot is proposed"
                                : "proposed slots: "
                                        + String.join(", ", full.slots().keySet()))
                        + full.corrId().map(id -> " (request " + id + ")").orElse(""),
                full.refusal());
        this.slots = full.slots();
    }

    /** The slots that the vendor proposes: a time, and what the vendor adds to it; may be empty. */
    public Map<String, String> slots() {
        return slots;
    }
}
