// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.PageDates;
import io.camelcx.simulator.expert.settings.SiteSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeededSiteTest {
    private final SettableClock clock = SettableClock.standing();
    private final Instant aDayAgo = clock.instant().minus(Duration.ofDays(1));

    private Site site(long seed, SiteSettings settings) {
        return new Site(settings, seed, List.of(1, 3), clock);
    }

    private static List<PageSnapshot> snapshots(Site site) {
        return site.pages().stream()
                .map(Page::id)
                .sorted()
                .map(id -> site.snapshot(id).orElseThrow())
                .toList();
    }

    @Test
    void equalSeedsGiveEqualSites() {
        SiteSettings settings = SiteSettings.defaults();

        assertThat(snapshots(site(7, settings))).isEqualTo(snapshots(site(7, settings)));
        assertThat(snapshots(site(7, settings))).isNotEqualTo(snapshots(site(8, settings)));
    }

    @Test
    void everyPageHasItsOwnPathBelowItsParents() {
        Site site = site(1, SiteSettings.defaults().withPages(2000).withBreadth(5));
        List<Page> pages = site.pages();

        assertThat(pages).hasSize(2000);
        assertThat(pages.stream().map(Page::path)).doesNotHaveDuplicates();
        assertThat(pages).filteredOn(page -> !page.isHome()).allSatisfy(page -> assertThat(
                        page.path().parent())
                .contains(site.page(page.parentId()).orElseThrow().path()));
        assertThat(site.children(site.home(), ExpertUser.ANONYMOUS)).hasSize(5);
    }

    @Test
    void datesAreSpreadOverYearsOrAllInOneSecond() {
        List<Page> spread = site(1, SiteSettings.defaults()).pages();
        List<Page> burst =
                site(1, SiteSettings.defaults().withDates(PageDates.ONE_SECOND)).pages();

        assertThat(spread.stream().map(Page::modified).distinct().count()).isGreaterThan(190);
        assertThat(spread).allMatch(page -> !page.modified().isAfter(aDayAgo));
        assertThat(spread).allMatch(page -> !page.created().isAfter(page.modified()));
        assertThat(burst).allMatch(page -> page.modified().equals(aDayAgo));
    }

    @Test
    void revisionsAreInTheOrderOfTheirDates() {
        Site site = site(1, SiteSettings.defaults());

        assertThat(site.pages()).allSatisfy(page -> {
            List<Revision> revisions = site.revisions(page);
            assertThat(revisions).hasSize(page.revision());
            assertThat(revisions.get(0).edited()).isEqualTo(page.edited());
            assertThat(revisions.get(revisions.size() - 1).edited()).isEqualTo(page.created());
            assertThat(revisions)
                    .isSortedAccordingTo((one, other) -> other.edited().compareTo(one.edited()));
        });
    }

    @Test
    void everyRevisionHasATextOfItsOwn() {
        Site site = site(1, SiteSettings.defaults());
        Page page = site.pages().stream()
                .filter(candidate -> candidate.revision() > 1)
                .findFirst()
                .orElseThrow();

        assertThat(site.source(page)).hasSizeGreaterThan(3000).isNotEqualTo(site.source(page, 1));
    }

    @Test
    void aPageHasAsManyTagsAndPropertiesAsWanted() {
        Site site = site(
                1,
                SiteSettings.defaults()
                        .withTags(5)
                        .withProperties(3)
                        .withFilesEvery(0)
                        .withBodyBytes(0));
        PageSnapshot page = site.snapshot(5).orElseThrow();

        assertThat(page.tags()).hasSize(5).doesNotHaveDuplicates().contains("article:topic");
        assertThat(page.properties()).hasSize(3);
        assertThat(page.files()).isEmpty();
        assertThat(page.source()).isEmpty();
    }

    @Test
    void aSiteOfAHundredThousandPagesIsSearchedByTime() {
        Site site = site(1, SiteSettings.defaults().withPages(100_000));
        List<Integer> touched =
                site.pages().stream().map(Page::id).filter(id -> id % 40 == 0).toList();

        site.changes().touch(touched, clock.instant(), 1);

        assertThat(site.modifiedBetween(site.home(), clock.instant(), clock.instant(), page -> true))
                .extracting(Page::id)
                .containsExactlyInAnyOrderElementsOf(touched)
                .hasSize(2500);
    }
}
