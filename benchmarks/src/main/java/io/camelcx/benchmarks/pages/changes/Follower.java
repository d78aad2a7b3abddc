/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.benchmarks.pages.changes;

import io.camelcx.benchmarks.pages.site.SiteContext;
import io.camelcx.expert.pages.ExpertPagesConstants;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A route that follows a site's changes by a clock of its own, and keeps the numbers of the pages that it gets. */
public final class Follower implements AutoCloseable {

    private final HandSetClock clock;
    private final List<Long> pages = new ArrayList<>();
    private SiteContext site;

    private Follower(Instant begin) {
        this.clock = new HandSetClock(begin);
    }

    /**
     * Starts it.
     *
     * @param begin  the time at which its clock stands; it follows what is changed from then on
     * @param events whether deleted and moved pages are of interest too
     */
    public static Follower start(URI baseUrl, Instant begin, boolean events) throws Exception {
        Follower follower = new Follower(begin);
        follower.site = SiteContext.start(
                baseUrl,
                follower.clock,
                "expert-pages:home?initialCrawl=false&events=" + events,
                exchange ->
                        follower.pages.add(exchange.getMessage().getHeader(ExpertPagesConstants.PAGE_ID, Long.class)));
        return follower;
    }

    /** What time it is for the route. */
    public Instant now() {
        return clock.instant();
    }

    /** Lets time go by, and polls; returns the numbers of the pages that the route has got. */
    public List<Long> pollAfter(Duration time) {
        clock.advance(time);
        pages.clear();
        site.poll();
        return List.copyOf(pages);
    }

    @Override
    public void close() {
        site.close();
    }
}
