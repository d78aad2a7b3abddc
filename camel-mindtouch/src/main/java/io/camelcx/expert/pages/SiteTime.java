// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.ChangeSchedule;
import io.camelcx.expert.pages.changes.PositionStore;
import io.camelcx.expert.pages.changes.TimeWindow;
import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.support.async.Futures;
import io.camelcx.support.time.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by which a consumer's windows end: the site's, not this machine's. And only seconds that are over: what is changed later in a
 * second has the same time as what was changed before.
 */
final class SiteTime {

    private static final Logger LOG = LoggerFactory.getLogger(SiteTime.class);

    /** By which the site's time, as it is known here, changes from answer to answer; by more, its clock was set back. */
    private static final Duration JITTER = Duration.ofSeconds(2);

    /** A position that is further ahead was kept by a clock that was wrong. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** At least so much is asked for again then. */
    private static final Duration MENDED = Duration.ofDays(1);

    private final ServerClock clock;
    private final PagesClient client;
    private final PageId root;

    SiteTime(ServerClock clock, PagesClient client, PageId root) {
        this.clock = clock;
        this.client = client;
        this.root = root;
    }

    /** The end of a poll's windows. */
    final class Poll {

        private final ServerClock.Moment asked = clock.moment();
        private final Optional<Instant> begun = clock.isKnown() ? Optional.of(clock.at(asked)) : Optional.empty();

        /** The last second that was over when the poll began; if the site's time was not known then, when it has answered. */
        Instant end() {
            Instant answered = clock.at(asked);
            return begun.filter(time -> !answered.isBefore(time.minus(JITTER)))
                    .orElse(answered)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .minusSeconds(1);
        }

        /** The end of the windows, or a time if that is earlier. */
        Instant earlier(Instant upto) {
            Instant end = end();
            return upto.isBefore(end) ? upto : end;
        }

        /** The part of a window that is over. */
        TimeWindow over(TimeWindow window) {
            Instant end = earlier(window.upto());
            return new TimeWindow(window.since(), end.isBefore(window.since()) ? window.since() : end);
        }
    }

    /** Begins a poll; mends a position that lies in the future. */
    Poll begin(PositionStore store, ChangeSchedule schedule) throws Exception {
        Poll poll = new Poll();
        Optional<Instant> upto = store.position().upto();
        if (upto.isPresent() && isAhead(upto.get(), poll)) {
            know();
            if (isAhead(upto.get(), poll)) {
                mend(upto.get(), poll.end(), store);
                schedule.reset();
            }
        }
        return poll;
    }

    private static boolean isAhead(Instant upto, Poll poll) {
        return upto.isAfter(poll.end().plus(AHEAD));
    }

    private void mend(Instant upto, Instant end, PositionStore store) {
        Duration ahead = Duration.between(end, upto);
        Instant back = end.minus(ahead.compareTo(MENDED) > 0 ? ahead : MENDED);
        LOG.warn(
                "The position of what is changed at or below the page {} is {}, but it is {} on the site: it was kept when a"
                        + " clock was wrong. All that was changed from {} on is delivered again; if the clock was wrong for longer,"
                        + " take the position out of the state repository",
                root,
                upto,
                end,
                back);
        store.back(back);
    }

    /** Asks the site for its time, unless it is known already. */
    void know() throws Exception {
        if (!clock.isKnown()) {
            Futures.join(client.info(root));
        }
    }

    /** What the site's clock shows at least. */
    Instant now() {
        return clock.now();
    }

    /** How far the site's clock is ahead of this machine's; empty until it is known. */
    Optional<Duration> skew() {
        return clock.skew();
    }
}
