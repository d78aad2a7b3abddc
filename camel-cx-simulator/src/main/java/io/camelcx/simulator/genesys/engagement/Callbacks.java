// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.engagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.genesys.settings.EngagementSettings;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.random.SeededRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The booked callbacks. Thread-safe. */
final class Callbacks {
    private static final int PROPOSED = 3;
    private static final Duration SEARCHED = Duration.ofDays(14);

    private final Supplier<EngagementSettings> settings;
    private final long seed;
    private final Clock clock;
    private final Guard guard = new Guard();
    private final Map<String, Callback> callbacks = new LinkedHashMap<>();
    private long created;

    Callbacks(Supplier<EngagementSettings> settings, long seed, Clock clock) {
        this.settings = settings;
        this.seed = seed;
        this.clock = clock;
    }

    List<Callback> all() {
        return guard.get(() -> callbacks.values().stream().map(this::now).toList());
    }

    Optional<Callback> find(String id) {
        return guard.get(() -> Optional.ofNullable(callbacks.get(id)).map(this::now));
    }

    private Callback now(Callback callback) {
        return callback.at(clock.instant(), settings.get().stateTime());
    }

    /**
     * Books a callback.
     *
     * @param body the fields of the request
     * @throws io.camelcx.simulator.http.RefusedException if it cannot be booked: 400, or 429 for a full slot
     */
    Callback book(ObjectNode body) {
        String service = EngagementAnswers.required(body, "serviceName");
        String phone = EngagementAnswers.required(body, "phoneNumber");
        requireService(service);
        boolean scheduled = body.hasNonNull("desiredTime");
        Instant now = clock.instant();
        Instant desired =
                scheduled ? time("desiredTime", body.path("desiredTime").asText()) : now;
        if (desired.isBefore(now.minusSeconds(60))) {
            throw EngagementAnswers.refusal(400, "desiredTime is in the past");
        }
        SlotCalendar calendar = new SlotCalendar(settings.get());
        if (scheduled && !calendar.isOpen(desired)) {
            throw EngagementAnswers.refusal(400, "The service is closed at " + desired);
        }
        return guard.get(() -> {
            Instant time = scheduled
                    ? freeTime(
                            service,
                            calendar,
                            desired,
                            body.path("alwaysCheckCapacity").asBoolean())
                    : desired;
            String id = SeededRandom.of(seed, "callbacks", created++, 0).uuid();
            Callback callback = new Callback(
                    id, service, phone, time, now, scheduled, Callback.SCHEDULED, Optional.empty(), Json.map(body));
            callbacks.put(id, callback);
            return callback;
        });
    }

    private Instant freeTime(String service, SlotCalendar calendar, Instant desired, boolean always) {
        Instant slot = calendar.slot(desired);
        if (free(service, slot) > 0) {
            return desired;
        }
        List<Instant> others = calendar.slots(slot.plus(settings.get().slotLength()), slot.plus(SEARCHED)).stream()
                .filter(other -> free(service, other) > 0)
                .limit(PROPOSED)
                .toList();
        if (settings.get().movesFullSlots() && !always && !others.isEmpty()) {
            return others.get(0);
        }
        ObjectNode data = Json.object();
        if (settings.get().slotsInRefusal()) {
            ObjectNode slots = data.putObject("slots");
            others.forEach(other -> slots.put(text(other), String.valueOf(free(service, other))));
        }
        throw EngagementAnswers.refusal(429, "There is no capacity at " + text(desired), data);
    }

    /** How many callbacks the slot still takes. */
    int free(String service, Instant slot) {
        return guard.get(() -> {
            SlotCalendar calendar = new SlotCalendar(settings.get());
            long taken = callbacks.values().stream()
                    .map(this::now)
                    .filter(callback -> callback.scheduled() && callback.isOpen())
                    .filter(callback -> callback.serviceName().equals(service))
                    .filter(callback -> calendar.slot(callback.desiredTime()).equals(slot))
                    .count();
            return (int) Math.max(0, settings.get().capacity() - taken);
        });
    }

    /** Where the callback is in the queue of its service, from 1. */
    long position(Callback callback) {
        return 1
                + all().stream()
                        .filter(other -> other.serviceName().equals(callback.serviceName()) && other.isOpen())
                        .filter(other -> other.desiredTime().isBefore(callback.desiredTime()))
                        .count();
    }

    /** Changes a callback as it is now. */
    Optional<Callback> change(String id, UnaryOperator<Callback> change) {
        return guard.get(() ->
                Optional.ofNullable(callbacks.computeIfPresent(id, (key, callback) -> change.apply(now(callback)))));
    }

    void clear() {
        guard.run(callbacks::clear);
    }

    void requireService(String service) {
        if (!settings.get().services().contains(service)) {
            throw EngagementAnswers.refusal(400, "Unknown service " + service);
        }
    }

    static Instant time(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw EngagementAnswers.refusal(
                    400, name + " is '" + text + "', it must be a time such as 2026-03-02T10:00:00.000Z");
        }
    }

    /** A time with milliseconds, as the API has it. */
    static String text(Instant time) {
        return time.toString().replaceFirst("(:\\d\\d)Z$", "$1.000Z");
    }
}
