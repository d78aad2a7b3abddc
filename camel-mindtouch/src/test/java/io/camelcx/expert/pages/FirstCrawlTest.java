// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static io.camelcx.expert.pages.PagesBed.OFTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.camelcx.expert.pages.PagesBed.Received;
import io.camelcx.support.state.StateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends in the first window of the first crawl, when the position does not have a time yet. */
class FirstCrawlTest {

    private static final String FROM = "expert-pages:home?events=true&stateRepository=#position&" + OFTEN;

    @TempDir
    Path folder;

    @AutoClose
    private final PagesBed bed = PagesBed.create();

    private final AtomicInteger untilKill = new AtomicInteger(3);
    private volatile boolean killed;

    @Test
    void aPageThatTheRouteReceivedBeforeAKillIsDeletedIfTheSiteDeletesItMeanwhile() throws Exception {
        follow("position");
        bed.start();
        await().until(() -> killed);
        stop();
        long received = bed.received().get(2).id();
        bed.later(Duration.ofMinutes(10), () -> bed.site().delete((int) received, true));
        killed = false;
        follow("killed");

        await().untilAsserted(() -> assertThat(bed.received())
                .extracting(Received::change, Received::id)
                .contains(tuple("deleted", received)));
    }

    @Test
    void aRouteWhosePositionWasRemovedReceivesNoDeletionOfPagesOfItsFormerCopy() throws Exception {
        follow("position");
        bed.start();
        await().until(() -> killed);
        stop();
        long received = bed.received().get(2).id();
        bed.received().clear();
        bed.later(Duration.ofMinutes(10), () -> bed.site().delete((int) received, true));
        Files.delete(folder.resolve("position"));
        Files.delete(folder.resolve("killed"));
        killed = false;
        follow("killed");

        await().until(() -> bed.receivedIds().containsAll(bed.siteIds()));
        assertThat(bed.received()).extracting(Received::id).doesNotContain(received);
    }

    private void follow(String position) throws Exception {
        StateFile positions = new StateFile();
        positions.setFile(folder.resolve(position).toString());
        bed.bind("position", positions);
        bed.routes(routes -> routes.from(FROM).routeId("pages").process(this::keep));
    }

    private void stop() throws Exception {
        bed.stopRoute("pages");
        bed.context().removeRoute("pages");
    }

    /** The state at the third exchange is what a kill leaves; the route receives nothing after it. */
    private void keep(Exchange exchange) throws Exception {
        if (!killed) {
            bed.keep(exchange);
            if (untilKill.decrementAndGet() == 0) {
                Files.copy(folder.resolve("position"), folder.resolve("killed"));
                killed = true;
            }
        }
    }
}
