// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.support.time.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The time at which a consumer's windows end: that of the site's clock, not of this machine's, and the end of a second that is over. A later
 * change within one second has the same time as an earlier one.
 */
public final class SiteTime {

    /** The site's time, as it is known here, varies by so much from response to response; by more only if its clock was set back. */
    private static final Duration JITTER = Duration.ofSeconds(2);

    private final ServerClock clock;
    private final Callable<?> call;

    /** @param call any cheap call; its response contains the site's time */
    public SiteTime(ServerClock clock, Callable<?> call) {
        this.clock = clock;
        this.call = call;
    }

    /** The time of one poll. */
    public final class Poll {

        private final ServerClock.Moment started = clock.moment();
        private final Optional<Instant> start = clock.isKnown() ? Optional.of(clock.at(started)) : Optional.empty();

        private Poll() {}

        /** The last second that was over when the poll began; estimated until the site has responded for the first time. */
        public Instant end() {
            Instant now = clock.at(started);
            return start.filter(time -> !now.isBefore(time.minus(JITTER)))
                    .orElse(now)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .minusSeconds(1);
        }
    }

    /** Begins a poll. */
    public Poll begin() {
        return new Poll();
    }

    /**
     * Makes a call unless the site's time is known.
     *
     * @throws Exception if the call fails
     */
    public void determine() throws Exception {
        if (!clock.isKnown()) {
            call.call();
        }
    }

    /** The least that the site's clock shows. */
    public Instant now() {
        return clock.now();
    }

    /** How far the site's clock is ahead of this machine's; empty until it is known. */
    public Optional<Duration> skew() {
        return clock.skew();
    }
}
