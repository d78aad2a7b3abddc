// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.cxone.settings.ActionSettings;
import io.camelcx.simulator.http.HttpDate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts the tenant's calls of each endpoint in windows of time, and refuses what exceeds the limit. Thread-safe. */
final class RateLimit {
    private final Clock clock;
    private final Guard guard = new Guard();
    private final Map<String, Window> windows = new HashMap<>();
    private int refusals;

    private record Window(Instant end, int calls) {}

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    void acquire(String endpoint, ActionSettings settings) {
        if (settings.maxCalls() > 0) {
            guard.run(() -> count(endpoint, settings));
        }
    }

    private void count(String endpoint, ActionSettings settings) {
        Instant now = clock.instant();
        Window window = windows.get(endpoint);
        if (window == null || !window.end().isAfter(now)) {
            window = new Window(now.plus(settings.window()), 0);
        }
        if (window.calls() >= settings.maxCalls()) {
            throw ActionAnswer.tooMany(retryAfter(window.end(), now, settings));
        }
        windows.put(endpoint, new Window(window.end(), window.calls() + 1));
    }

    /** Never too early: seconds are rounded up. */
    private String retryAfter(Instant end, Instant now, ActionSettings settings) {
        refusals++;
        boolean date =
                switch (settings.retryAfter()) {
                    case SECONDS -> false;
                    case DATE -> true;
                    case ALTERNATING -> refusals % 2 == 0;
                };
        long seconds = Duration.between(now, end).plusNanos(999_999_999).toSeconds();
        return date ? HttpDate.format(end.plusNanos(999_999_999)) : String.valueOf(seconds);
    }
}
