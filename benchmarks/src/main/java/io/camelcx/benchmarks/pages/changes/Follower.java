// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.changes;

import io.camelcx.benchmarks.pages.site.SiteContext;
import io.camelcx.expert.pages.ExpertPagesConstants;
import io.camelcx.simulator.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A route that follows the changes of a site whose clock is set by hand, and keeps the ids of the pages that it receives. */
public final class Follower implements AutoCloseable {

    private final SettableClock clock = SettableClock.running();
    private final Consumer<Instant> siteClock;
    private final List<Long> pages = new ArrayList<>();
    private SiteContext site;

    private Follower(Instant begin, Consumer<Instant> siteClock) {
        this.siteClock = siteClock;
        set(begin);
    }

    private void set(Instant time) {
        clock.set(time);
        siteClock.accept(time);
    }

    /**
     * Starts it.
     *
     * @param siteClock sets the clock of the site
     * @param begin     the time at which the clocks stand; it follows what is changed from then on
     * @param events    whether deleted and moved pages are of interest too
     */
    public static Follower start(URI baseUrl, Consumer<Instant> siteClock, Instant begin, boolean events)
            throws Exception {
        Follower follower = new Follower(begin, siteClock);
        follower.site = SiteContext.start(
                baseUrl,
                follower.clock,
                "expert-pages:home?initialCrawl=false&events=" + events,
                exchange ->
                        follower.pages.add(exchange.getMessage().getHeader(ExpertPagesConstants.PAGE_ID, Long.class)));
        return follower;
    }

    /** The time of the route. */
    public Instant now() {
        return clock.instant();
    }

    /** Advances the time. The route's connection learns it from the response to one request. */
    public void advance(Duration time) {
        set(now().plus(time));
        site.request();
    }

    /** Polls; returns the numbers of the pages that the route has got. */
    public List<Long> poll() {
        pages.clear();
        site.poll();
        return List.copyOf(pages);
    }

    @Override
    public void close() {
        site.close();
    }
}
