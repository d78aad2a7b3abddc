// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.engagement;

import io.camelcx.simulator.genesys.settings.EngagementSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The opening hours, cut into slots. */
record SlotCalendar(EngagementSettings settings) {

    boolean isOpen(Instant time) {
        LocalTime local = local(time).toLocalTime();
        return !local.isBefore(settings.opens()) && local.isBefore(settings.closes());
    }

    /** How long the services stay open; zero when they are closed. */
    Duration openFor(Instant time) {
        return isOpen(time) ? Duration.between(local(time), local(time).with(settings.closes())) : Duration.ZERO;
    }

    /** The begin of the slot that holds the time. */
    Instant slot(Instant time) {
        ZonedDateTime opens = local(time).with(settings.opens());
        long number = Duration.between(opens, local(time)).dividedBy(settings.slotLength());
        return opens.plus(settings.slotLength().multipliedBy(number)).toInstant();
    }

    /** The slots that begin from the first time to the second one, or the slot of the first time at least. */
    List<Instant> slots(Instant from, Instant to) {
        List<Instant> slots = new ArrayList<>();
        Instant slot = isOpen(from) ? slot(from) : nextOpening(from);
        do {
            if (isOpen(slot)) {
                slots.add(slot);
            }
            Instant next = slot.plus(settings.slotLength());
            slot = isOpen(next) ? next : nextOpening(next);
        } while (slot.isBefore(to));
        return slots;
    }

    private Instant nextOpening(Instant time) {
        ZonedDateTime opening = local(time).with(settings.opens());
        return (opening.toInstant().isBefore(time) ? opening.plusDays(1) : opening).toInstant();
    }

    private ZonedDateTime local(Instant time) {
        return time.atZone(settings.timezone());
    }
}
