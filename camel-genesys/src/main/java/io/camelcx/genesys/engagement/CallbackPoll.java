// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.engagement.client.CallbackStatus;
import io.camelcx.genesys.engagement.client.EngagementClient;
import io.camelcx.support.async.AwaitedCalls;
import io.camelcx.support.component.PollFailures;
import io.camelcx.support.component.RouteDelivery;
import io.camelcx.support.fetch.Fetched;
import io.camelcx.support.fetch.Prefetch;
import io.camelcx.support.retry.Backoff;
import io.camelcx.support.retry.FailingItems;
import io.camelcx.support.watch.Watch;
import io.camelcx.support.watch.WatchList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.camel.Message;

/** Reads the callbacks that are due, and delivers what has changed. What the route does not process is delivered again by the next poll. */
final class CallbackPoll implements FollowPoll {

    private static final int CONCURRENT_READS = 4;
    private static final String SCHEDULED = "SCHEDULED";
    private static final String UNKNOWN = "UNKNOWN";

    private final GenesysApi api;
    private final EngagementClient client;
    private final RouteDelivery route;
    private final AwaitedCalls calls;
    private final WatchList<String, CallbackStatus> followed;
    private final FailingItems<Watch<String, CallbackStatus>, String> failing;
    private final BooleanSupplier goesOn;
    private final String service;
    private final Clock clock;
    private final Duration delay;
    private final Duration scheduledDelay;
    private final Duration missingTimeout;
    private final Map<String, Instant> next = new ConcurrentHashMap<>();

    CallbackPoll(
            GenesysEngagementEndpoint endpoint,
            RouteDelivery route,
            AwaitedCalls calls,
            WatchList<String, CallbackStatus> followed,
            Backoff backoff,
            BooleanSupplier goesOn)
            throws Exception {
        this.api = endpoint.api();
        this.client = endpoint.client();
        this.route = route;
        this.calls = calls;
        this.followed = followed;
        this.failing = new FailingItems<>(Watch::key, backoff);
        this.goesOn = goesOn;
        this.service = endpoint.getService();
        this.clock = api.clock();
        this.delay = Duration.ofMillis(endpoint.getDelay());
        this.scheduledDelay =
                notNegative("scheduledDelay", endpoint.getConfiguration().getScheduledDelay());
        this.missingTimeout =
                notNegative("missingTimeout", endpoint.getConfiguration().getMissingTimeout());
    }

    private static Duration notNegative(String option, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(option + " must not be negative, but is " + value);
        }
        return value;
    }

    @Override
    public int poll() throws InterruptedException {
        List<Watch<String, CallbackStatus>> all = followed.watched();
        next.keySet().retainAll(all.stream().map(Watch::key).collect(Collectors.toSet()));
        Instant now = clock.instant();
        List<Watch<String, CallbackStatus>> due = failing.due(all, now).stream()
                .filter(callback -> !next.getOrDefault(callback.key(), now).isAfter(now))
                .toList();
        PollFailures<Watch<String, CallbackStatus>> failures = new PollFailures<>(
                "callback",
                Watch::key,
                this::unreadable,
                (callback, failure) -> failing.unreached(callback, failure, clock.instant()));
        int exchanges = 0;
        try (Prefetch<Watch<String, CallbackStatus>, Optional<CallbackStatus>> readings = readings(due.iterator())) {
            while (readings.hasNext() && goesOn.getAsBoolean() && !failures.affectAll()) {
                Fetched<Watch<String, CallbackStatus>, Optional<CallbackStatus>> reading = readings.next();
                if (reading.value().isPresent()) {
                    failures.read();
                    failing.read(reading.item());
                    exchanges += read(reading.item(), reading.value().get());
                } else {
                    failures.add(reading.item(), reading.error().orElseThrow());
                }
            }
        }
        failures.end();
        return exchanges;
    }

    private Prefetch<Watch<String, CallbackStatus>, Optional<CallbackStatus>> readings(
            Iterator<Watch<String, CallbackStatus>> due) {
        return new Prefetch<>(
                due,
                CONCURRENT_READS,
                callback -> client.find(callback.key()),
                api.threads().workers(),
                calls);
    }

    private int read(Watch<String, CallbackStatus> callback, Optional<CallbackStatus> found) {
        if (found.isEmpty()) {
            return missing(callback);
        }
        CallbackStatus status = found.get();
        if (!isChange(callback, status)) {
            schedule(status);
            return 0;
        }
        if (route.deliver(message -> write(message, status), () -> label(callback, status.state()))) {
            if (status.completed()) {
                followed.end(callback);
            } else {
                followed.seen(callback, status);
                schedule(status);
            }
        }
        return 1;
    }

    /** Whether a reading differs from what the route has processed. */
    private static boolean isChange(Watch<String, CallbackStatus> callback, CallbackStatus status) {
        return callback.seen()
                .map(before -> !before.state().equals(status.state())
                        || !before.field("desiredTime").equals(status.field("desiredTime")))
                .orElse(true);
    }

    /** One that was just booked may not be known everywhere yet. */
    private int missing(Watch<String, CallbackStatus> callback) {
        if (clock.instant().isBefore(callback.since().plus(missingTimeout))) {
            return 0;
        }
        boolean delivered = route.deliver(
                message -> {
                    callback.seen().ifPresent(last -> write(message, last));
                    message.setHeader(GenesysEngagementConstants.SERVICE, service);
                    message.setHeader(GenesysEngagementConstants.ID, callback.key());
                    message.setHeader(GenesysEngagementConstants.STATE, UNKNOWN);
                },
                () -> label(callback, UNKNOWN));
        if (delivered) {
            followed.end(callback);
        }
        return 1;
    }

    /** A scheduled callback changes seldom before its time. */
    private void schedule(CallbackStatus status) {
        if (!status.state().equals(SCHEDULED)) {
            next.remove(status.id());
            return;
        }
        Instant latest = clock.instant().plus(scheduledDelay);
        Instant near = status.desiredTime().map(time -> time.minus(delay)).orElse(latest);
        next.put(status.id(), near.isBefore(latest) ? near : latest);
    }

    private void write(Message message, CallbackStatus status) {
        message.setBody(status);
        message.setHeader(GenesysEngagementConstants.SERVICE, service);
        message.setHeader(GenesysEngagementConstants.ID, status.id());
        message.setHeader(GenesysEngagementConstants.STATE, status.state());
        if (!status.reason().isEmpty()) {
            message.setHeader(GenesysEngagementConstants.REASON, status.reason());
        }
    }

    private static String label(Watch<String, CallbackStatus> callback, String state) {
        return "the state " + state + " of the callback " + callback.key();
    }

    private void unreadable(Watch<String, CallbackStatus> callback, Throwable failure) {
        failing.failed(callback, failure, clock.instant());
        route.reject(
                message -> message.setHeader(GenesysEngagementConstants.ID, callback.key()),
                "The callback " + callback.key() + " could not be read; it is read again later",
                failure);
    }

    @Override
    public int failing() {
        return failing.size();
    }

    @Override
    public long failures() {
        return failing.failures();
    }

    @Override
    public Optional<Throwable> worst() {
        return failing.worst();
    }

    @Override
    public int followed() {
        return followed.size();
    }
}
