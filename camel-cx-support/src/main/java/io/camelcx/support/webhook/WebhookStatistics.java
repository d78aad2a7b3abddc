// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** What has happened at a webhook since it was started. Any thread may call it. */
public final class WebhookStatistics {

    private final Clock clock;
    private final Map<WebhookOutcome, LongAdder> requests = new EnumMap<>(WebhookOutcome.class);
    private volatile Optional<Instant> lastAccepted = Optional.empty();
    private volatile Optional<Instant> lastFailure = Optional.empty();

    WebhookStatistics(Clock clock) {
        this.clock = clock;
        Arrays.stream(WebhookOutcome.values()).forEach(outcome -> requests.put(outcome, new LongAdder()));
    }

    void add(WebhookOutcome outcome) {
        requests.get(outcome).increment();
        switch (outcome) {
            case ACCEPTED -> lastAccepted = Optional.of(clock.instant());
            case FAILED, LATE, MALFORMED, UNREADABLE -> lastFailure = Optional.of(clock.instant());
            default -> {
                // Neither the vendor's nor the route's.
            }
        }
    }

    long of(WebhookOutcome outcome) {
        return requests.get(outcome).sum();
    }

    /** Requests that were answered with success. */
    public long accepted() {
        return of(WebhookOutcome.ACCEPTED);
    }

    /** Requests without a signature, or with a wrong one. */
    public long refused() {
        return of(WebhookOutcome.REFUSED);
    }

    /** Requests that the vendor was asked to deliver again, and those that could not be read. */
    public long failed() {
        return of(WebhookOutcome.FAILED)
                + of(WebhookOutcome.LATE)
                + of(WebhookOutcome.MALFORMED)
                + of(WebhookOutcome.UNREADABLE);
    }

    /** When a request was last answered with success; empty if there was none. */
    public Optional<Instant> lastAccepted() {
        return lastAccepted;
    }

    /** When a request last failed; empty if there was none. */
    public Optional<Instant> lastFailure() {
        return lastFailure;
    }
}
