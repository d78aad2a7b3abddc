// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import io.camelcx.simulator.expert.settings.FindOrder;
import io.camelcx.simulator.expert.settings.PageDates;
import io.camelcx.simulator.expert.site.PageSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator =
            ExpertTestBed.start(clock, settings -> settings.withSite(site -> site.withPages(3000)));

    private final ExpertPages pages = simulator.expert().pages();
    private final ExpertCaller caller = ExpertCaller.as(simulator, "admin");

    private XmlAnswer find(String query) {
        return caller.read("/pages/home/find?" + query);
    }

    private static List<String> ids(XmlAnswer found) {
        return found.texts("/pages/page/@id");
    }

    private String created(String path) {
        return String.valueOf(pages.create(path, path, "").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=5", "?redirects=0"})
    void withoutAConstraintItIsAMissingArgument(String query) {
        XmlAnswer error = XmlAnswer.of(caller.get("/pages/home/find" + query), 400);

        assertThat(error.text("/error/arguments/@count")).isEqualTo("1");
        assertThat(error.text("/error/resource")).isEqualTo("System.API.Error.missing-argument");
    }

    @Test
    void whatWasModifiedInTheTimeIsFoundBothSecondsIncluded() {
        String first = created("first");
        clock.advance(Duration.ofSeconds(10));
        String second = created("second");
        clock.advance(Duration.ofSeconds(10));
        created("third");

        assertThat(ids(find("since=20260301100000&upto=20260301100010"))).containsExactlyInAnyOrder(first, second);
        assertThat(ids(find("since=2026-03-01T10:00:01Z&upto=2026-03-01T10:00:19Z")))
                .containsExactly(second);
        assertThat(ids(find("since=2026-03-01T10:00:00Z&upto=2026-03-01T10:00:00Z")))
                .containsExactly(first);
    }

    @Test
    void withoutAnEndItIsUptoNow() {
        String page = created("page");

        assertThat(ids(find("since=20260301095959"))).containsExactly(page);
    }

    @Test
    void aSiteMayLeaveTheSecondsAtTheEndsOut() {
        created("page");

        simulator.expert().change(api -> api.withFind(find -> find.withUptoInclusive(false)));
        assertThat(ids(find("since=20260301095959&upto=20260301100000"))).isEmpty();
        simulator
                .expert()
                .change(api -> api.withFind(find -> find.withUptoInclusive(true).withSinceInclusive(false)));
        assertThat(ids(find("since=20260301100000&upto=20260301100001"))).isEmpty();
    }

    @Test
    void noMoreThanAThousandAreListedAndAllAreCounted() {
        XmlAnswer found = find("since=20200101000000&limit=all&offset=1000");

        assertThat(found.number("/pages/@totalcount")).isEqualTo(3000);
        assertThat(found.number("/pages/@count")).isEqualTo(1000);
        assertThat(ids(found)).hasSize(1000).doesNotHaveDuplicates();
        assertThat(ids(find("since=20200101000000"))).isEqualTo(ids(found));
    }

    @Test
    void thousandsThatChangedInOneSecondAreReachedThroughTheirParents() {
        Instant second = Instant.parse("2026-02-20T12:00:00Z");
        List<Integer> touched = IntStream.rangeClosed(401, 2900).boxed().toList();
        pages.touch(touched, second);

        Set<String> reached = new HashSet<>();
        collect("home", "since=20260220120000&upto=20260220120000", reached);

        assertThat(reached).hasSize(2500).contains("401", "2900");
        assertThat(pages.get(401).revision()).isGreaterThan(1);
    }

    private void collect(String id, String query, Set<String> reached) {
        XmlAnswer found = caller.read("/pages/" + id + "/find?" + query);
        reached.addAll(ids(found));
        if (found.number("/pages/@count") < found.number("/pages/@totalcount")) {
            caller.read("/pages/" + id + "/subpages?limit=all")
                    .texts("/subpages/page.subpage/@id")
                    .forEach(child -> collect(child, query, reached));
        }
    }

    @Test
    void thePageItselfIsFoundAndNothingBesideIt() {
        String parent = created("P");
        String below = created("P/a");
        created("Q");

        assertThat(ids(caller.read("/pages/=P/find?since=20260301100000"))).containsExactlyInAnyOrder(parent, below);
    }

    @Test
    void pagesAreInNoUsefulOrderUnlessTheSiteSaysElse() {
        for (int i = 0; i < 20; i++) {
            created("page " + i);
            clock.advance(Duration.ofSeconds(1));
        }
        List<String> shuffled = find("since=20260301100000").texts("/pages/page/date.modified");
        simulator.expert().change(api -> api.withFind(find -> find.withOrder(FindOrder.BY_DATE)));
        List<String> ordered = find("since=20260301100000").texts("/pages/page/date.modified");

        assertThat(ordered).isSorted().containsExactlyInAnyOrderElementsOf(shuffled);
        assertThat(shuffled)
                .isNotEqualTo(ordered)
                .isNotEqualTo(ordered.stream().sorted().toList());
    }

    @Test
    void pagesHaveNoRevisionUnlessTheSiteSaysElse() {
        created("page");

        assertThat(find("since=20260301100000").texts("/pages/page/@revision")).isEmpty();
        simulator.expert().change(api -> api.withFind(find -> find.withRevisionShown(true)));
        assertThat(find("since=20260301100000").texts("/pages/page/@revision")).containsExactly("1");
    }

    @Test
    void deletedAndRedirectPagesAreLeftOutAndAMoveChangesNoDate() {
        PageSnapshot moved = pages.create("old", "old", "");
        pages.delete(pages.create("gone", "gone", "").id(), false);
        clock.advance(Duration.ofMinutes(1));
        pages.move(moved.id(), "new");

        assertThat(ids(find("since=20260301100000&upto=20260301100000"))).containsExactly(String.valueOf(moved.id()));
        assertThat(ids(find("since=20260301100001"))).isEmpty();
    }

    @Test
    void tagsPropertiesAndFilesModifyAPageWithoutARevision() {
        int id = pages.create("page", "page", "").id();
        clock.advance(Duration.ofSeconds(1));
        pages.setTags(id, "a");
        assertThat(ids(find("since=20260301100001"))).containsExactly(String.valueOf(id));
        clock.advance(Duration.ofSeconds(1));
        pages.setProperty(id, "a", "b");
        assertThat(ids(find("since=20260301100002"))).containsExactly(String.valueOf(id));
        clock.advance(Duration.ofSeconds(1));
        pages.attach(id, "a.txt", "text/plain", new byte[1]);
        assertThat(ids(find("since=20260301100003"))).containsExactly(String.valueOf(id));

        assertThat(pages.get(id).revision()).isEqualTo(1);
        assertThat(pages.get(id).edited()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void allTagsMustBeThere() {
        int both = pages.create("both", "both", "").id();
        pages.setTags(both, "x:one", "x:two");
        pages.setTags(pages.create("one", "one", "").id(), "x:one");

        assertThat(ids(find("tags=x:one,x:two"))).containsExactly(String.valueOf(both));
        assertThat(ids(find("tags=x:one"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-01", "20261301000000", "1772359200"})
    void aDateThatIsNoneIsRefused(String since) {
        assertThat(caller.get("/pages/home/find?since=" + since).status()).isEqualTo(400);
    }

    @Test
    void theFormerAddressLeadsToThePresentOne() {
        Reply reply = caller.get("/pages/find?parentid=2&since=20260301100000");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location"))
                .isEqualTo(simulator.baseUrl() + "/@api/deki/pages/2/find?since=20260301100000");
    }

    @Test
    void aSiteMayHaveBeenModifiedInOneSecond() {
        try (CxSimulator burst = ExpertTestBed.start(
                clock, settings -> settings.withSite(site -> site.withDates(PageDates.ONE_SECOND)))) {
            XmlAnswer found =
                    ExpertCaller.as(burst, "admin").read("/pages/home/find?since=20260228100000&upto=20260228100000");

            assertThat(found.number("/pages/@totalcount")).isEqualTo(200);
        }
    }

    @Test
    void aRowHasWhatOnlyRowsHave() {
        int id = pages.create("P", "P", "").id();
        pages.setTags(id, "x:one");

        XmlAnswer found = find("since=20260301100000");

        assertThat(found.texts("/pages/page/restriction")).containsExactly("Public");
        assertThat(found.text("/pages/page/tags/@count")).isEqualTo("1");
        assertThat(found.text("/pages/page/tags/tag/@value")).isEqualTo("x:one");
        assertThat(found.text("/pages/page/tags/tag/@id")).isEmpty();
    }

    @Test
    void aSiteMayLeaveOutThePageItselfAndTheNumberAndWriteDatesOtherwise() {
        int top = pages.create("P", "P", "").id();
        int below = pages.create("P/b", "b", "").id();
        simulator
                .expert()
                .change(api -> api.withFind(
                        f -> f.withRootListed(false).withTotalShown(false).withHttpDates(true)));

        XmlAnswer found = caller.read("/pages/" + top + "/find?since=20260301100000");

        assertThat(ids(found)).containsExactly(String.valueOf(below));
        assertThat(found.text("/pages/@totalcount")).isEmpty();
        assertThat(found.text("/pages/page/date.modified")).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
    }
}
