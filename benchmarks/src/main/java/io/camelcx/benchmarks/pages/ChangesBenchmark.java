// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.pages.changes.Follower;
import io.camelcx.benchmarks.pages.site.Requests;
import io.camelcx.benchmarks.pages.site.Shape;
import io.camelcx.benchmarks.pages.site.SiteServerProcess;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The number of requests that find many pages of a large site that were changed in one second, and of an idle poll. */
public final class ChangesBenchmark {

    /** The size of the site. */
    public static final int PAGES = 100_000;

    /** The number of pages that change in one second. */
    public static final int CHANGED = 2500;

    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(10);
    private static final int IDLE_POLLS = 60;
    private static final Target IDLE = new Target.AtMost(2);

    private final SiteServerProcess server;
    private final Options options;

    /** Later than anything that has happened to the site so far, as its own clock has it or as it was told. */
    private Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));

    /** A poll with changes. */
    private record Found(double seconds, Requests requests) {}

    /** Measures with this server, whose site is of that size, with one parent of so many leaves. */
    public ChangesBenchmark(SiteServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        Table found = new Table(
                CHANGED + " pages changed in a second",
                "events",
                "found",
                "requests",
                "find",
                "subpages",
                "pages",
                "events read",
                "s");
        Table idle = new Table(
                "after that, idle polls", "events", "requests a poll", "polls with more than 2", "target", "");
        for (Shape shape : Shape.values()) {
            for (boolean events : List.of(false, true)) {
                measure(shape, events, found, idle);
            }
        }
        return "## Changes of a site of " + Summary.number(PAGES, 0) + " pages\n\n" + found + "\n" + idle;
    }

    private void measure(Shape shape, boolean events, Table foundTable, Table idleTable) throws Exception {
        List<Found> found = new ArrayList<>();
        List<Long> idle = new ArrayList<>();
        try (Follower follower = Follower.start(server.baseUrl(), server::clock, begin, events)) {
            follower.advance(BETWEEN_POLLS);
            follower.poll();
            for (int round = 0; round < options.rounds(); round++) {
                found.add(change(shape, follower));
                for (int poll = 0; poll < IDLE_POLLS; poll++) {
                    idle.add(idle(follower));
                }
            }
            begin = follower.now().plus(Duration.ofDays(1));
        }
        foundTable.row(
                shape.label(),
                events ? "yes" : "no",
                CHANGED,
                Summary.of(found, each -> each.requests().total()).text(0),
                Summary.of(found, each -> each.requests().find()).text(0),
                Summary.of(found, each -> each.requests().subpages()).text(0),
                Summary.of(found, each -> each.requests().pages()).text(0),
                Summary.of(found, each -> each.requests().events()).text(0),
                Summary.of(found, Found::seconds).text(2));
        Summary requests = Summary.of(idle);
        idleTable.row(
                shape.label(),
                events ? "yes" : "no",
                requests.text(0),
                idle.stream().filter(each -> !IDLE.isMetBy(each)).count() + " of " + idle.size(),
                IDLE,
                IDLE.verdict(requests.max()));
    }

    private Found change(Shape shape, Follower follower) {
        Set<Long> changed = server.touch(shape, CHANGED, follower.now().plus(BETWEEN_POLLS.dividedBy(2)));
        follower.advance(BETWEEN_POLLS);
        server.requests();
        long begin = System.nanoTime();
        List<Long> got = follower.poll();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (got.size() != CHANGED || !new HashSet<>(got).equals(changed)) {
            throw new IllegalStateException(
                    changed.size() + " pages were changed, but " + got.size() + " exchanges were delivered");
        }
        return new Found(seconds, server.requests());
    }

    private long idle(Follower follower) {
        follower.advance(BETWEEN_POLLS);
        server.requests();
        List<Long> got = follower.poll();
        if (!got.isEmpty()) {
            throw new IllegalStateException("Nothing was changed, but " + got.size() + " pages were delivered");
        }
        return server.requests().total();
    }
}
