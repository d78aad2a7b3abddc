// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * How the Engagement API is set up, immutable: each {@code with} method returns a changed copy. Times are those of the
 * simulator's clock.
 *
 * @param services the callback services that exist
 * @param opens when the services open on each day
 * @param closes when they close
 * @param timezone the time zone of the opening hours
 * @param slotLength how long a slot of the calendar is
 * @param capacity how many callbacks a slot takes
 * @param slotsInRefusal whether a 429 names slots that are free
 * @param movesFullSlots whether a callback for a full slot is moved to the next free one, unless {@code alwaysCheckCapacity}
 * @param stateTime how long a callback stays in each of the states after {@code SCHEDULED}
 * @param statistics whether the credentials of the statistics are registered; else they are 401
 */
public record EngagementSettings(
        List<String> services,
        LocalTime opens,
        LocalTime closes,
        ZoneId timezone,
        Duration slotLength,
        int capacity,
        boolean slotsInRefusal,
        boolean movesFullSlots,
        Duration stateTime,
        boolean statistics) {

    public EngagementSettings {
        services = List.copyOf(services);
        Checks.requirePositive("slotLength", slotLength);
        Checks.requireAtLeast(1, "capacity", capacity);
        Checks.requireNotNegative("stateTime", stateTime);
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("opens is " + opens + ", it must be before closes, which is " + closes);
        }
    }

    public static EngagementSettings defaults() {
        return new EngagementSettings(
                List.of("support", "sales"),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                ZoneId.of("UTC"),
                Duration.ofMinutes(15),
                5,
                true,
                false,
                Duration.ofSeconds(30),
                true);
    }

    public EngagementSettings withServices(String... names) {
        return new EngagementSettings(
                List.of(names),
                opens,
                closes,
                timezone,
                slotLength,
                capacity,
                slotsInRefusal,
                movesFullSlots,
                stateTime,
                statistics);
    }

    public EngagementSettings withHours(LocalTime from, LocalTime to, ZoneId zone) {
        return new EngagementSettings(
                services, from, to, zone, slotLength, capacity, slotsInRefusal, movesFullSlots, stateTime, statistics);
    }

    public EngagementSettings withSlotLength(Duration length) {
        return new EngagementSettings(
                services,
                opens,
                closes,
                timezone,
                length,
                capacity,
                slotsInRefusal,
                movesFullSlots,
                stateTime,
                statistics);
    }

    public EngagementSettings withCapacity(int callbacks) {
        return new EngagementSettings(
                services,
                opens,
                closes,
                timezone,
                slotLength,
                callbacks,
                slotsInRefusal,
                movesFullSlots,
                stateTime,
                statistics);
    }

    public EngagementSettings withSlotsInRefusal(boolean slots) {
        return new EngagementSettings(
                services, opens, closes, timezone, slotLength, capacity, slots, movesFullSlots, stateTime, statistics);
    }

    public EngagementSettings withMovesFullSlots(boolean moves) {
        return new EngagementSettings(
                services, opens, closes, timezone, slotLength, capacity, slotsInRefusal, moves, stateTime, statistics);
    }

    public EngagementSettings withStateTime(Duration time) {
        return new EngagementSettings(
                services,
                opens,
                closes,
                timezone,
                slotLength,
                capacity,
                slotsInRefusal,
                movesFullSlots,
                time,
                statistics);
    }

    public EngagementSettings withStatistics(boolean registered) {
        return new EngagementSettings(
                services,
                opens,
                closes,
                timezone,
                slotLength,
                capacity,
                slotsInRefusal,
                movesFullSlots,
                stateTime,
                registered);
    }
}
