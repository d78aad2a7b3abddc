// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.engagement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.settings.EngagementSettings;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The operations on callbacks and on the calendar. */
record CallbackEndpoints(Callbacks callbacks, Supplier<EngagementSettings> settings, Clock clock) {
    private static final Set<String> WAITING = Set.of("QUEUED", "ROUTING", "PROCESSING");

    void addTo(Routes routes, String base) {
        routes.on("POST", base + "/callbacks/create", this::create)
                .on("POST", base + "/callbacks/retrieve", this::retrieve)
                .on("POST", base + "/callbacks/cancel", this::cancel)
                .on("GET", base + "/callbacks/availability/{service-name}", this::availability)
                .on("GET", base + "/callbacks/open-for/{service-name}", this::openFor);
    }

    private Answer create(HttpCall call) {
        Callback booked = callbacks.book(EngagementAnswers.body(call));
        return EngagementAnswers.done(Json.object().put("id", booked.id()));
    }

    private Answer retrieve(HttpCall call) {
        Callback callback = required(call);
        ObjectNode data = Json.object()
                .put("id", callback.id())
                .put("desiredTime", Callbacks.text(callback.desiredTime()))
                .put("callbackState", callback.state());
        callback.reason().ifPresent(reason -> data.put("callbackReason", reason));
        data.put("phoneNumber", callback.phoneNumber());
        if (WAITING.contains(callback.state())) {
            long position = callbacks.position(callback);
            data.put("positionInQueue", position).put("estimatedWaitTime", 60 * position);
        }
        return EngagementAnswers.done(data);
    }

    private Answer cancel(HttpCall call) {
        Callback callback = required(call);
        if (!callback.isOpen()) {
            throw EngagementAnswers.refusal(400, "The callback is completed");
        }
        callbacks.change(callback.id(), found -> found.in(Callback.COMPLETED, Optional.of("CANCELLED")));
        return EngagementAnswers.done(Json.object().put("id", callback.id()));
    }

    private Callback required(HttpCall call) {
        String id = EngagementAnswers.required(EngagementAnswers.body(call), "id");
        return callbacks.find(id).orElseThrow(() -> EngagementAnswers.refusal(404, "Unknown callback " + id));
    }

    private Answer availability(HttpCall call) {
        String service = service(call);
        ZoneId zone = zone(call);
        Instant start = start(call, zone);
        Instant end = end(call, zone, start);
        if (end.isBefore(start)) {
            throw EngagementAnswers.refusal(400, "end is before start");
        }
        boolean busyToo = call.query("reportBusy").equals(Optional.of("true"));
        ObjectNode data = Json.object();
        ArrayNode slots = data.putArray("slots");
        long limit = call.query("maxTimeSlots")
                .map(text -> number("maxTimeSlots", text))
                .orElse(Long.MAX_VALUE);
        Instant now = clock.instant();
        List<Instant> found = new SlotCalendar(settings.get()).slots(start, end);
        for (Instant slot : found) {
            int free = callbacks.free(service, slot);
            if (slots.size() < limit
                    && (free > 0 || busyToo)
                    && slot.plus(settings.get().slotLength()).isAfter(now)) {
                slots.addObject()
                        .put("utcTime", Callbacks.text(slot))
                        .put("localTime", slot.atZone(zone).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                        .put("capacity", free)
                        .put("total", settings.get().capacity());
            }
        }
        data.put("durationMin", settings.get().slotLength().toMinutes()).put("timezone", zone.getId());
        return EngagementAnswers.done(data);
    }

    private Answer openFor(HttpCall call) {
        service(call);
        Instant start = start(call, zone(call));
        return EngagementAnswers.done(Json.object()
                .put("openFor", new SlotCalendar(settings.get()).openFor(start).toSeconds()));
    }

    private String service(HttpCall call) {
        String service = call.variable("service-name");
        callbacks.requireService(service);
        return service;
    }

    private static ZoneId zone(HttpCall call) {
        String name = call.query("timezone").orElse("UTC");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw EngagementAnswers.refusal(400, "timezone is '" + name + "', it must be such as Europe/Berlin");
        }
    }

    private Instant start(HttpCall call, ZoneId zone) {
        return call.query("startMS")
                .map(text -> Instant.ofEpochMilli(number("startMS", text)))
                .or(() -> call.query("start").map(text -> time("start", text, zone)))
                .orElseGet(clock::instant);
    }

    private static Instant end(HttpCall call, ZoneId zone, Instant start) {
        return call.query("endMS")
                .map(text -> Instant.ofEpochMilli(number("endMS", text)))
                .or(() -> call.query("end").map(text -> time("end", text, zone)))
                .or(() -> call.query("numberOfDays")
                        .map(text -> start.plus(Duration.ofDays(number("numberOfDays", text)))))
                .orElse(start);
    }

    /** A time with Z, or one without of the time zone. */
    private static Instant time(String name, String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return Callbacks.time(name, text);
        }
    }

    private static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw EngagementAnswers.refusal(400, name + " is '" + text + "', it must be a whole number");
        }
    }
}
