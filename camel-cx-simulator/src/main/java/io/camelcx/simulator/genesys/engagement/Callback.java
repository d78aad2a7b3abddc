// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A callback at one point in time.
 *
 * @param id its id
 * @param serviceName the service
 * @param phoneNumber the number to call
 * @param desiredTime when
 * @param createdAt when it was booked
 * @param scheduled whether it was booked for a time, rather than for as soon as possible
 * @param state {@code SCHEDULED}, {@code QUEUED}, {@code ROUTING}, {@code PROCESSING} or {@code COMPLETED}
 * @param reason why it is completed
 * @param fields all fields of the booking
 */
public record Callback(
        String id,
        String serviceName,
        String phoneNumber,
        Instant desiredTime,
        Instant createdAt,
        boolean scheduled,
        String state,
        Optional<String> reason,
        Map<String, Object> fields) {
    static final String SCHEDULED = "SCHEDULED";
    static final String COMPLETED = "COMPLETED";
    private static final String[] STATES = {"QUEUED", "ROUTING", "PROCESSING"};

    /** The callback as it is at this time, unless it is directed. */
    Callback at(Instant now, Duration stateTime) {
        if (state.equals(COMPLETED)) {
            return this;
        }
        if (now.isBefore(desiredTime)) {
            return in(SCHEDULED, Optional.empty());
        }
        long step = stateTime.isZero()
                ? STATES.length
                : Duration.between(desiredTime, now).dividedBy(stateTime);
        return step < STATES.length
                ? in(STATES[(int) step], Optional.empty())
                : in(COMPLETED, Optional.of("AGENT_CONNECTED"));
    }

    Callback in(String next, Optional<String> why) {
        return new Callback(id, serviceName, phoneNumber, desiredTime, createdAt, scheduled, next, why, fields);
    }

    boolean isOpen() {
        return !state.equals(COMPLETED);
    }
}
