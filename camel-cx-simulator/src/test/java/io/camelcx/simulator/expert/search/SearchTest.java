// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import io.camelcx.simulator.expert.site.PageSnapshot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(clock);

    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");

    private PageSnapshot page(String path, String title, String html, String... tags) {
        PageSnapshot page = simulator.expert().pages().create(path, title, html);
        return simulator.expert().pages().setTags(page.id(), tags);
    }

    private XmlAnswer search(String words, String constraint, String... more) {
        return caller.read("/site/query?q=" + encoded(words) + "&constraint=" + encoded(constraint)
                + (more.length == 0 ? "" : "&" + String.join("&", more)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> found(String words, String constraint) {
        return search(words, constraint).texts("/search/result/title");
    }

    @Test
    void pagesWithAllWordsAreFoundThoseWithThemInTheTitleFirst() {
        page("In text", "In text", "<p>zebra crossing</p>");
        page("In title", "Zebra crossing", "");
        page("Half", "Half", "zebra");

        XmlAnswer found = search("ZEBRA crossing", "", "notrack=true");

        assertThat(found.texts("/search/result/page/path")).containsExactly("In_title", "In_text");
        assertThat(found.text("/search/@querycount")).isEqualTo("2");
        assertThat(search("zebra", "", "limit=1", "offset=1").text("/search/@count"))
                .isEqualTo("1");
        assertThat(caller.get("/site/query").status()).isEqualTo(400);
        assertThat(caller.get("/site/query?q=").status()).isEqualTo(400);
    }

    @Test
    void aFileIsAResultWithItsOwnNumberAndThatOfItsPageInTheAddressForTracking() {
        PageSnapshot page = page("Guide", "Guide", "");
        simulator.expert().pages().attach(page.id(), "zebra notes.txt", "text/plain", "stripes".getBytes());

        XmlAnswer found = search("stripes", "");

        assertThat(found.text("/search/result/type")).isEqualTo("file");
        assertThat(found.text("/search/result/title")).isEqualTo("zebra notes.txt");
        assertThat(found.text("/search/result/mime")).isEqualTo("text/plain");
        assertThat(found.text("/search/result/uri"))
                .endsWith("/files/" + found.text("/search/result/id") + "/zebra%2520notes.txt");
        assertThat(found.text("/search/result/uri.track"))
                .contains("pageid=" + page.id(), "typeid=" + found.text("/search/result/id"), "type=file");
        assertThat(found.text("count(/search/result/tag)")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "+tag:red # A, B",
                "+(+tag:red) # A, B",
                "+tag:red +tag:\"two words\" # B",
                "+tag:red -tag:\"two words\" # A",
                "tag:red AND NOT tag:\"two words\" # A",
                "tag:\"two words\" OR tag:blue # B, C",
                "tag:(\"two words\" blue) # B, C",
                "tag:blue || tag:red && tag:\"two words\" # B",
                "+tag:r?d* # A, B",
                "+tag:a\\:b\\-\\(c\\)\\\\ # C",
                "+tag:\"a:b-(c)\\\\\" # C",
                "+path.ancestor:Root/Sub +type:wiki # Sub, B",
                "+namespace:main^2 +tag:blue~0.5 # C",
                "+type:wiki +tag:red +date.edited:[20260301000000 TO 20260302000000] # A, B",
                "+tag:red +date.edited:{* TO 20260301000000} # ''",
                "-tag:red # ''",
                "+language:en-US +tag:blue # C"
            })
    void constraintsAreReadAsAnIndexReadsThem(String constraint, String titles) {
        page("Root/A", "A", "", "red");
        page("Root/Sub/B", "B", "", "red", "two words");
        page("C", "C", "", "blue", "a:b-(c)\\");

        assertThat(String.join(", ", found("", constraint))).isEqualTo(titles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "+tag:",
                "tag:\"open",
                "+()",
                "AND tag:a",
                "tag:a OR",
                "tag:a AND AND tag:b",
                "tag:a\\",
                "date.edited:[1 2]",
                "date.edited:[1 TO 2",
                "tag::a",
                "+"
            })
    void malformedConstraintsAreRefused(String constraint) {
        assertThat(caller.get("/site/query?q=zebra&constraint=" + encoded(constraint))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void groupsWithinEachOtherHaveALimit() {
        String deep = "(".repeat(2000) + "a" + ")".repeat(2000);

        assertThat(caller.get("/site/query?q=zebra&constraint=" + encoded(deep)).status())
                .isEqualTo(400);
    }

    @Test
    void theIndexLagsBehindAsTheSettingSays() {
        simulator.expert().search().change(search -> search.withLag(Duration.ofSeconds(30)));
        page("New", "Zebra", "");

        assertThat(found("zebra", "")).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(found("zebra", "")).containsExactly("Zebra");
    }

    @Test
    void readingPageByPageLosesRowsWhereTiesAreUnstable() {
        simulator.expert().search().change(search -> search.withUnstableTies(true));

        List<String> read = new ArrayList<>();
        int total = search("", "+type:wiki").number("/search/@querycount");
        for (int offset = 0; offset < total; offset += 25) {
            read.addAll(search("", "+type:wiki", "offset=" + offset).texts("/search/result/id"));
        }

        assertThat(read).hasSize(total);
        assertThat(new HashSet<>(read)).hasSizeLessThan(total);
    }

    @Test
    void trackedSearchesAndWhatWasOpenedAreKeptOthersLeaveNoTrace() {
        PageSnapshot page = page("Zebra", "Zebra", "");

        search("zebra", "", "notrack=true");
        assertThat(simulator.expert().search().tracked()).isEmpty();
        XmlAnswer found = search("zebra", "", "sessionid=visit");
        String track = found.text("/search/result/uri.track");
        assertThat(caller.post(track.substring(track.indexOf("/site/query")), "")
                        .status())
                .isEqualTo(200);

        assertThat(simulator.expert().search().tracked()).singleElement().satisfies(search -> {
            assertThat(search.query()).isEqualTo("zebra");
            assertThat(search.sessionId()).isEqualTo("visit");
            assertThat(search.clicks()).singleElement().satisfies(click -> assertThat(click.id())
                    .isEqualTo(page.id()));
        });
        assertThat(caller.post("/site/query/999?type=page&pageid=1", "").status())
                .isEqualTo(404);
        assertThat(caller.post("/site/query/1?type=other&pageid=1", "").status())
                .isEqualTo(400);
        assertThat(caller.post("/site/query/1?type=file&pageid=1", "").status()).isEqualTo(400);
    }

    @Test
    void recommendedPagesStandBesideTheResults() {
        PageSnapshot page = page("Start here", "Start", "");
        simulator.expert().search().recommend("Zebra", page.id());

        assertThat(search("zebra", "").texts("/search/page/title")).containsExactly("Start");
        assertThat(search("zebra", "").text("/search/@count.recommendations")).isEqualTo("1");
        assertThat(search("zebra", "", "recommendations=false").texts("/search/page"))
                .isEmpty();
    }

    @Test
    void aSummaryCountsWhatIsBelowEachPageBelowAPath() {
        page("Guides/One", "One", "zebra");
        page("Guides/One/Deep", "Zebra 1", "");
        page("Guides/Two", "Zebra 2", "");
        page("Elsewhere", "Zebra 3", "");

        XmlAnswer found = search("zebra", "", "summarypath=Guides");

        assertThat(found.texts("/search/summary/results/@path")).containsExactly("guides/one", "guides/two");
        assertThat(found.texts("/search/summary/results/@count")).containsExactly("2", "1");
        assertThat(found.texts("/search/summary/results/@title")).containsExactly("One", "Two");
    }

    @Test
    void resultsAreSorted() {
        page("B", "Zebra b", "");
        page("A", "Zebra a", "");

        assertThat(search("zebra", "", "sortby=title").texts("/search/result/title"))
                .containsExactly("Zebra a", "Zebra b");
        assertThat(search("zebra", "", "sortBy=-title").texts("/search/result/title"))
                .containsExactly("Zebra b", "Zebra a");
        assertThat(caller.get("/site/query?q=zebra&sortby=color").status()).isEqualTo(400);
    }

    @Test
    void newerSitesShowMoreFields() {
        page("Zebra", "Zebra", "");
        assertThat(search("zebra", "").text("/search/result/authorDisplayName")).isEmpty();

        simulator.expert().search().change(search -> search.withNewFields(true));

        XmlAnswer found = search("zebra", "");
        assertThat(found.text("/search/result/authorDisplayName")).isNotEmpty();
        assertThat(found.text("/search/result/page/@guid")).hasSize(32);
    }

    @Test
    void aPrivatePageIsFoundByThoseWhoMaySeeIt() {
        PageSnapshot page = page("Secret", "Zebra", "");
        simulator.expert().pages().makePrivate(page.id(), "another-user");

        assertThat(found("zebra", "")).isEmpty();
        assertThat(ExpertCaller.as(simulator, "admin")
                        .read("/site/query?q=zebra")
                        .texts("/search/result/title"))
                .containsExactly("Zebra");
    }

    @Test
    void theStateOfTheSiteIsTold() {
        assertThat(caller.read("/site/status").text("/status/state")).isEqualTo("running");
    }
}
