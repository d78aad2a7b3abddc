// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.live;

import io.camelcx.simulator.concurrent.DaemonScheduler;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PagePath;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.site.SiteChanges;
import io.camelcx.simulator.random.SeededRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The editors of a live site, on a thread of their own: they periodically edit, create, move or delete a page. */
public final class LiveEditors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEditors.class);

    private final long seed;
    private final List<Integer> editorIds;
    private final Clock clock;
    private final Duration period;
    private final ScheduledExecutorService executor;
    private int round;

    /**
     * Editors that have not started.
     *
     * @param seed the seed of their random changes
     * @param editorIds their user ids
     * @param clock the time of their changes
     * @param period the time between two changes
     */
    public LiveEditors(long seed, List<Integer> editorIds, Clock clock, Duration period) {
        this.seed = seed;
        this.editorIds = editorIds;
        this.clock = clock;
        this.period = period;
        this.executor = DaemonScheduler.named("cx-simulator-expert-editors");
    }

    /** Starts editing the site, unless closed. */
    public void begin(Site site) {
        if (!executor.isShutdown()) {
            executor.scheduleWithFixedDelay(
                    () -> work(site), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void work(Site site) {
        try {
            round++;
            change(site, SeededRandom.of(seed, "editors", round, 0));
        } catch (RuntimeException e) {
            // An executor never again runs a task that has thrown. Two editors may change the same page; one
            // fails.
            LOG.debug("A change of the live site did not succeed", e);
        }
    }

    private void change(Site site, SeededRandom random) {
        List<Page> pages =
                site.pages().stream().sorted(Comparator.comparingInt(Page::id)).toList();
        Page page = random.oneOf(pages);
        int userId = random.oneOf(editorIds);
        SiteChanges changes = site.changes();
        boolean leaf = !page.isHome() && !site.hasChildren(page);
        int kind = random.between(1, 10);
        if (kind == 1) {
            String title = "News " + round;
            changes.create(page.path().child(title), title, "<p>What is new: " + round + ".</p>", userId);
        } else if (kind == 2 && leaf) {
            PagePath above = page.path().parent().orElse(PagePath.HOME);
            changes.move(page.id(), above.child(page.title() + " (" + round + ")"), Optional.empty(), userId);
        } else if (kind == 3 && leaf) {
            changes.delete(page.id(), false, userId);
        } else {
            changes.touch(List.of(page.id()), clock.instant(), userId);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
