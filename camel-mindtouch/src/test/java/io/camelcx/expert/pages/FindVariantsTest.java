// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static io.camelcx.expert.pages.PagesBed.OFTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.expert.settings.FindSettings;
import io.camelcx.simulator.expert.settings.PageDates;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Sites whose search deviates from the vendor's text. */
class FindVariantsTest {

    @AutoClose
    private PagesBed bed = PagesBed.create();

    private void site(int pages, PageDates dates, UnaryOperator<FindSettings> find) {
        bed.close();
        bed = PagesBed.create(expert -> expert.withSite(
                        site -> site.withPages(pages).withBreadth(6).withDates(dates))
                .withApi(api -> api.withFind(find)));
    }

    private void awaitAllOnce() throws Exception {
        await().until(() -> bed.received().size() >= bed.site().count());
        int polls = bed.requests("/pages/home/find").size();
        await().until(() -> bed.requests("/pages/home/find").size() >= polls + 3);
        assertThat(bed.receivedIds()).containsExactlyInAnyOrderElementsOf(bed.siteIds());
    }

    private void follow() throws Exception {
        bed.route("pages", "expert-pages:home?" + OFTEN).start();
    }

    @Test
    void withoutTheNumberOfAll() throws Exception {
        site(40, PageDates.SPREAD, find -> find.withTotalShown(false));
        follow();
        awaitAllOnce();
    }

    @Test
    void withoutATotalAndMoreThanAResponseHoldsInASecond() throws Exception {
        site(1300, PageDates.ONE_SECOND, find -> find.withTotalShown(false));
        follow();
        awaitAllOnce();
    }

    @Test
    void withoutThePageItself() throws Exception {
        site(40, PageDates.SPREAD, find -> find.withRootListed(false));
        follow();
        awaitAllOnce();
        bed.later(Duration.ofMinutes(5), () -> bed.site().edit(1, "<p>home</p>"));
        await().until(() -> bed.received().size() == 41);

        assertThat(bed.received().get(40).id()).isEqualTo(1);
    }

    @Test
    void withoutThePageItselfAndMoreThanAResponseHoldsInASecond() throws Exception {
        site(120, PageDates.ONE_SECOND, find -> find.withRootListed(false).withMaxRows(10));
        follow();
        awaitAllOnce();
    }

    @Test
    void withDatesAsInHttp() throws Exception {
        site(40, PageDates.SPREAD, find -> find.withHttpDates(true));
        follow();
        awaitAllOnce();
    }
}
