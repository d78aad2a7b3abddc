// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static io.camelcx.expert.pages.PagesBed.NOON;
import static io.camelcx.expert.pages.PagesBed.OFTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageTag;
import io.camelcx.simulator.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of the site and the clock here may differ, and nothing is lost by that. */
class SiteClockTest {

    private static final String HOME = "expert-pages:home?events=true&" + OFTEN;

    @AutoClose
    private final PagesBed bed = PagesBed.create();

    private void awaitPolls(int number) {
        int before = bed.requests("/pages/home/find").size();
        await().until(() -> bed.requests("/pages/home/find").size() >= before + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "PT-10M", "PT3M", "P1D", "P-1D"})
    void allThatChangesIsDeliveredThoughTheClockHereIsWrong(Duration ahead) throws Exception {
        SettableClock here = SettableClock.at(NOON.plus(ahead));
        bed.connection().setClock(here);
        bed.route("pages", HOME).start();
        await().until(() -> bed.received().size() == 40);
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int page = bed.siteIds().get(5 + i);
            bed.later(Duration.ofSeconds(30), () -> bed.site().edit(page, "<p>new</p>"));
            expected.add(page);
            here.advance(Duration.ofSeconds(32));
            awaitPolls(2);
        }
        int gone = bed.siteIds().get(39);
        bed.later(Duration.ofSeconds(30), () -> bed.site().delete(gone, true));
        expected.add(gone);
        await().until(() -> bed.received().size() >= 51);
        awaitPolls(2);

        assertThat(bed.receivedIds().subList(40, bed.received().size())).isEqualTo(expected);
        assertThat(upto()).isBeforeOrEqualTo(bed.clock.instant());
    }

    private Instant upto() {
        return ((ExpertPagesConsumer) bed.context().getRoute("pages").getConsumer())
                .follower()
                .orElseThrow()
                .position()
                .upto()
                .orElseThrow();
    }

    @Test
    void aClockThatIsWrongForAWhileLosesNothing() throws Exception {
        SettableClock here = SettableClock.at(NOON);
        bed.connection().setClock(here);
        bed.route("pages", HOME).start();
        await().until(() -> bed.received().size() == 40);
        here.advance(Duration.ofDays(1));
        awaitPolls(3);
        int page = bed.siteIds().get(7);
        bed.later(Duration.ofMinutes(1), () -> bed.site().edit(page, "<p>new</p>"));
        await().until(() -> bed.received().size() == 41);
        here.advance(Duration.ofDays(-1));
        awaitPolls(3);
        bed.later(Duration.ofMinutes(1), () -> bed.site().edit(page, "<p>newer</p>"));
        await().until(() -> bed.received().size() == 42);
    }

    @Test
    void aPositionInTheFutureIsMovedBack() throws Exception {
        MemoryStateRepository position = new MemoryStateRepository();
        position.setState("expert-pages/home", "{\"upto\":\"2026-11-23T11:30:00Z\"}");
        bed.bind("position", position);
        int page = bed.siteIds().get(7);
        bed.site().edit(page, "<p>new</p>");
        bed.route("pages", HOME + "&stateRepository=#position").start();
        await().until(() -> bed.receivedIds().contains(page));

        assertThat(upto()).isBeforeOrEqualTo(bed.clock.instant());
        assertThat(position.getState("expert-pages/home")).contains("\"upto\":\"2026-11-22T");
    }

    @Test
    void whatIsChangedTwiceInASecondIsDeliveredAsItIsAtItsEnd() throws Exception {
        bed.route("pages", HOME + "&includeTags=true").start();
        await().until(() -> bed.received().size() == 40);
        for (int i = 0; i < 20; i++) {
            bed.clock.set(NOON.plusSeconds(60L * (i + 1)).plusMillis(50));
            int page = bed.site().create("New" + i, "New", "x").id();
            awaitPolls(2);
            bed.clock.advance(Duration.ofMillis(500));
            bed.site().setTags(page, "tagged" + i);
            bed.clock.advance(PagesBed.OVER);
            String tag = "tagged" + i;
            await().untilAsserted(() -> assertThat(tagsOf(page)).containsExactly(tag));
        }
    }

    private List<String> tagsOf(int page) {
        return bed.received().stream()
                .filter(each -> each.id() == page)
                .reduce((before, last) -> last)
                .flatMap(last -> ((Page) last.body()).tags())
                .map(tags -> tags.stream().map(PageTag::value).toList())
                .orElseGet(List::of);
    }
}
