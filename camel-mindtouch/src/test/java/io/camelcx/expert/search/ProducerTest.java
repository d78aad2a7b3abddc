// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.search.client.PathCount;
import io.camelcx.expert.search.client.RecommendedPage;
import io.camelcx.expert.search.client.SearchConstraint;
import io.camelcx.expert.search.client.SearchHit;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search takes from a message, and what is in the message afterwards. */
class ProducerTest {

    @AutoClose
    private final SearchBed bed = SearchBed.create(10).start();

    @Test
    void aPageIsFoundByItsWordsWithAllThatTheSiteReports() {
        PageSnapshot page =
                bed.page("Guides/Zebra", "The zebra", "<p>stripes &amp; hooves</p>", "article:topic", "wild life");

        Exchange exchange = bed.send("expert-search:site?query=stripes");

        SearchHit hit = SearchBed.hits(exchange).get(0);
        assertThat(hit.key()).isEqualTo("page:" + page.id());
        assertThat(hit.pageId()).isEqualTo(page.id());
        assertThat(hit.title()).isEqualTo("The zebra");
        assertThat(hit.path()).isEqualTo("Guides/Zebra");
        assertThat(hit.tags()).containsExactly("article:topic", "wild life");
        assertThat(hit.preview()).isEqualTo("stripes & hooves");
        assertThat(hit.modified()).isEqualTo(SearchBed.NOON.toString());
        assertThat(hit.rank()).isEqualTo(1);
        assertThat(hit.uri()).isEqualTo(hit.pageUri()).endsWith("/Guides/Zebra");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(ExpertSearchConstants.TOTAL_COUNT, 1L)
                .doesNotContainKeys(ExpertSearchConstants.QUERY_ID, ExpertSearchConstants.SESSION_ID);
    }

    @Test
    void aFileIsFoundWithItsOwnNumberAndThatOfItsPage() {
        PageSnapshot page = bed.page("Guides/Files", "Files", "");
        bed.site().attach(page.id(), "notes.txt", "text/plain", "unicorn".getBytes(StandardCharsets.UTF_8));

        SearchHit hit =
                SearchBed.hits(bed.send("expert-search:site?query=unicorn")).get(0);

        assertThat(hit.type()).isEqualTo("file");
        assertThat(hit.title()).isEqualTo("notes.txt");
        assertThat(hit.pageId()).isEqualTo(page.id()).isNotEqualTo(hit.id());
        assertThat(hit.path()).isEqualTo("Guides/Files");
        assertThat(hit.uri()).contains("/files/" + hit.id() + "/notes.txt");
    }

    @Test
    void aTextThatWasCutHasNoMarkOfTheOrderOfBytes() {
        bed.page("Long", "Long", "<p>" + "zebra ".repeat(100) + "</p>");

        assertThat(SearchBed.hits(bed.send("expert-search:site?query=zebra"))
                        .get(0)
                        .preview())
                .startsWith("zebra")
                .doesNotContain("\uFEFF");
    }

    @Test
    void theWordsComeFromTheHeaderElseTheOptionElseTheBody() {
        bed.page("A", "apple", "");
        bed.page("B", "banana", "");
        Map<String, Object> header = Map.of(ExpertSearchConstants.QUERY, "apple");

        assertThat(SearchBed.titles(bed.send("expert-search:site?query=banana", "cherry", header)))
                .containsExactly("apple");
        assertThat(SearchBed.titles(bed.send("expert-search:site?query=banana", "apple")))
                .containsExactly("banana");
        assertThat(SearchBed.titles(bed.send("expert-search:site", "banana"))).containsExactly("banana");
        assertThat(SearchBed.titles(bed.send("expert-search:site?query=${body[word]}", Map.of("word", "apple"))))
                .containsExactly("apple");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c++",
                "a:b",
                "(x)",
                "what?",
                "say \"hi\"",
                "50%",
                "path\\to",
                "a/b",
                "x AND y",
                "NOT",
                "tag:secret",
                "über",
                "[1 TO 2]",
                "a^2~",
                "!important",
                "a && b || c",
                "*",
                "-minus",
                "+plus",
                "{curly}",
                "Größe & Maß"
            })
    void wordsOfAUserMeanThemselves(String words) {
        PageSnapshot page = bed.page("Special", words, "");
        PageSnapshot other = bed.page("Other", "x", "secret y", "secret");

        assertThat(SearchBed.hits(bed.send("expert-search:site", words)))
                .extracting(SearchHit::id)
                .contains((long) page.id())
                .doesNotContain((long) other.id());
    }

    @Test
    void aQueryInTheSyntaxOfLuceneIsSentAsItIs() {
        bed.page("A", "apple", "", "red");
        bed.page("B", "banana", "", "yellow");

        assertThat(SearchBed.titles(bed.send("expert-search:site?querySyntax=lucene", "tag:red OR title:banana")))
                .containsExactlyInAnyOrder("apple", "banana");
    }

    @Test
    void optionsConstrainASearch() {
        bed.page("Guides/A", "zebra a", "", "product:router", "stage:final");
        bed.page("Guides/B", "zebra b", "", "product:router", "stage:draft");
        bed.page("Manuals/C", "zebra c", "", "product:router", "stage:final");

        String uri = "expert-search:site?query=zebra&sortBy=title&constraint.tag=product:router";
        assertThat(SearchBed.titles(bed.send(uri))).containsExactly("zebra a", "zebra b", "zebra c");
        assertThat(SearchBed.titles(bed.send(uri + ",stage:final"))).containsExactly("zebra a", "zebra c");
        assertThat(SearchBed.titles(bed.send(uri + "&constraint.not.tag=stage:draft&constraint.path=/Guides")))
                .containsExactly("zebra a");
        assertThat(SearchBed.titles(bed.send(uri + "&constraint.type=wiki,image&constraint.language=en-us"
                        + "&constraint.namespace=main&constraint.since=2026-11-22T00:00:00Z")))
                .hasSize(3);
        assertThat(SearchBed.titles(bed.send(uri + "&constraint.until=2026-11-21T00:00:00Z")))
                .isEmpty();
        assertThat(SearchBed.titles(bed.send(uri + "&constraint.raw=tag:\"stage:draft\" OR path:Manuals*")))
                .containsExactly("zebra b", "zebra c");
    }

    @Test
    void theHeaderConstrainsASearchFurther() {
        bed.page("Guides/A", "zebra a", "", "red");
        bed.page("Guides/B", "zebra b", "", "blue, green");
        String uri = "expert-search:site?query=zebra&sortBy=title&constraint.path=Guides";

        assertThat(found(uri, Map.of("tag", "red"))).containsExactly("zebra a");
        assertThat(found(uri, Map.of("tag", List.of("blue, green")))).containsExactly("zebra b");
        assertThat(found(uri, SearchConstraint.tag("red").not())).containsExactly("zebra b");
        assertThat(found(uri, "tag:red")).containsExactly("zebra a");
        assertThat(found(uri, Map.of("path", "Elsewhere"))).isEmpty();
    }

    private List<String> found(String uri, Object constraint) {
        return SearchBed.titles(bed.send(uri, null, Map.of(ExpertSearchConstants.CONSTRAINT, constraint)));
    }

    @Test
    void aConstraintAloneIsASearch() {
        bed.page("A", "zebra a", "", "only here");

        assertThat(SearchBed.titles(bed.send("expert-search:site?constraint.tag=only here")))
                .containsExactly("zebra a");
        assertThat(SearchBed.titles(bed.send("expert-search:site?constraint.not.type=wiki&limit=100")))
                .doesNotContain("zebra a");
    }

    @Test
    void aValueCannotChangeTheConstraint() {
        bed.page("A", "zebra a", "", "public");
        bed.page("B", "zebra b", "", "secret");

        Exchange exchange = bed.send(
                "expert-search:site?query=zebra&constraint.tag=${header.tag}",
                null,
                Map.of("tag", "x\") OR (tag:\"secret"));

        assertThat(SearchBed.titles(exchange)).isEmpty();
    }

    @Test
    void pagesAreReadByOffsetOrByNumber() {
        for (int i = 1; i <= 5; i++) {
            bed.page("P" + i, "zebra " + i, "");
        }
        String uri = "expert-search:site?query=zebra&sortBy=title&limit=2";

        assertThat(SearchBed.titles(bed.send(uri))).containsExactly("zebra 1", "zebra 2");
        assertThat(SearchBed.titles(bed.send(uri + "&offset=1"))).containsExactly("zebra 2", "zebra 3");
        assertThat(SearchBed.titles(bed.send(uri + "&page=3"))).containsExactly("zebra 5");
        assertThat(SearchBed.titles(bed.send(uri, null, Map.of(ExpertSearchConstants.PAGE, 2))))
                .containsExactly("zebra 3", "zebra 4");
        assertThat(SearchBed.titles(bed.send(
                        uri, null, Map.of(ExpertSearchConstants.OFFSET, "3", ExpertSearchConstants.LIMIT, "1"))))
                .containsExactly("zebra 4");
    }

    @Test
    void recommendedPagesAndCountsBelowAPathAreHeaders() {
        PageSnapshot page = bed.page("Start", "Start here", "");
        bed.page("Guides/One/Deep", "zebra", "");
        bed.search().recommend("zebra", page.id());

        Exchange exchange = bed.send("expert-search:site?query=zebra&summaryPath=Guides");

        assertThat((List<?>) exchange.getMessage().getHeader(ExpertSearchConstants.RECOMMENDED))
                .singleElement()
                .isInstanceOfSatisfying(RecommendedPage.class, recommended -> {
                    assertThat(recommended.id()).isEqualTo(page.id());
                    assertThat(recommended.path()).isEqualTo("Start");
                });
        assertThat((List<?>) exchange.getMessage().getHeader(ExpertSearchConstants.SUMMARY))
                .singleElement()
                .isEqualTo(new PathCount("guides/one", "One", 1));
        assertThat(bed.send("expert-search:site?query=zebra&recommendations=false", exchange)
                        .getMessage()
                        .getHeaders())
                .doesNotContainKeys(ExpertSearchConstants.RECOMMENDED, ExpertSearchConstants.SUMMARY);
    }

    @Test
    void theBodyIsXmlOrJsonToo() throws Exception {
        bed.page("A", "zebra", "", "one", "two");

        assertThat(bed.send("expert-search:site?query=zebra&output=xml")
                        .getMessage()
                        .getBody(String.class))
                .contains("<search ", "<parsedQuery>");
        JsonNode json = new ObjectMapper()
                .readTree(bed.send("expert-search:site?query=zebra&output=json")
                        .getMessage()
                        .getBody(String.class));
        assertThat(json.path("result").isArray()).isTrue();
        assertThat(json.path("querycount").asInt()).isEqualTo(1);
    }

    @Test
    void newFieldsOfNewerSitesAreKept() {
        bed.search().change(search -> search.withNewFields(true));
        bed.page("A", "zebra", "");

        SearchHit hit =
                SearchBed.hits(bed.send("expert-search:site?query=zebra")).get(0);

        assertThat(hit.details().get("authorDisplayName").asText()).isNotBlank();
        assertThat(hit.details().get("page").get("guid").asText()).hasSize(32);
    }

    @Test
    void aSearchIsNotTrackedUnlessRequested() {
        bed.page("A", "zebra", "");

        bed.send("expert-search:site?query=zebra");
        assertThat(bed.search().tracked()).isEmpty();
        assertThat(bed.queries()).last().asString().contains("notrack=true");

        Exchange first = bed.send("expert-search:site?query=zebra&track=true");
        bed.send("expert-search:site?query=zebra&track=true", first);
        assertThat(bed.search().tracked())
                .hasSize(2)
                .extracting(search -> search.sessionId())
                .containsOnly(first.getMessage().getHeader(ExpertSearchConstants.SESSION_ID, String.class));
        assertThat(first.getMessage().getHeader(ExpertSearchConstants.QUERY_ID)).isEqualTo(2L);
    }

    @Test
    void whatAReaderOpensIsReportedOnceAndOnlyToTheSite() {
        bed.page("A", "zebra", "");
        SearchHit hit = SearchBed.hits(bed.send("expert-search:site?query=zebra&track=true"))
                .get(0);

        assertThat(bed.send("expert-search:site?operation=track", hit).getException())
                .isNull();
        assertThat(bed.search().tracked().get(0).clicks()).hasSize(1);

        bed.faults().add(Fault.on("POST", "/@api/deki/site/query/*").status(503));
        Exchange failed = bed.send(
                "expert-search:site?operation=track", null, Map.of(ExpertSearchConstants.TRACK_URI, hit.trackUri()));
        assertThat(failed.getException()).isInstanceOf(CxApiException.class);
        assertThat(bed.journal().count("POST", "/@api/deki/site/query/*")).isEqualTo(2);

        Exchange foreign = bed.send(
                "expert-search:site?operation=track",
                null,
                Map.of(ExpertSearchConstants.TRACK_URI, "https://example.com/@api/deki/pages/1/contents?x=1"));
        assertThat(foreign.getException()).hasMessageContaining("not one of a result");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?query=x|CamelExpertSearchLimit|0|CamelExpertSearchLimit must be at least 1",
                "?query=x|CamelExpertSearchOffset|-1|CamelExpertSearchOffset must be at least 0",
                "?query=x|CamelExpertSearchPage|0|CamelExpertSearchPage must be at least 1",
                "?query=x|CamelExpertSearchLimit|many|",
                "?query=x|CamelExpertSearchOperation|find|must be one of [query, queryAll",
                "||none|needs words or a constraint",
                "?constraint.tag=${header.none}|x|y|constraint.tag has no value",
                "?constraint.since=yesterday|x|y|constraint.since must be a time",
                "?constraint.raw=(a|x|y|balanced",
                "?query=x|CamelExpertSearchConstraint|a) OR (b|balanced",
                "?operation=track|x|y|track needs a result",
                "?operation=log|x|y|A log needs its name",
                "?operation=queryAnalytics|x|y|queryAnalytics needs a query",
                "?operation=analytics&start=soon|x|y|start must be a time"
            })
    void badInputIsRefusedBeforeAnyCall(String options, String header, String value, String message) {
        Map<String, Object> headers = new HashMap<>();
        if (header != null) {
            headers.put(header, value);
        }

        Exchange exchange = bed.send("expert-search:site" + (options == null ? "" : options), null, headers);

        assertThat(exchange.getException()).hasMessageContaining(message == null ? "" : message);
        assertThat(bed.journal().count("*", "/@api/*")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0|limit must be at least 1",
                "offset=-1|offset must be at least 0",
                "pageSize=0|pageSize must be at least 1",
                "page=0|page must be at least 1",
                "page=2&offset=3|Only one of the options page and offset",
                "analytics.a b=x|analytics.a b is not the name of a parameter"
            })
    void badOptionsFailTheStart(String options, String message) {
        assertThatThrownBy(() -> bed.send("expert-search:site?" + options, "x")).hasMessageContaining(message);
    }

    @Test
    void aMalformedQueryIsRefusedByTheSiteAndNotRepeated() {
        Exchange exchange = bed.send("expert-search:site?querySyntax=lucene", "tag:(");

        assertThat(exchange.getException(CxApiException.class).status()).hasValue(400);
        assertThat(bed.queries()).hasSize(1);
    }

    @Test
    void aSearchIsRepeatedAfterAPassingFailure() {
        bed.page("A", "zebra", "");
        bed.faults().add(Fault.on("GET", "/@api/deki/site/query").status(503).times(2));

        assertThat(SearchBed.titles(bed.send("expert-search:site", "zebra"))).containsExactly("zebra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Sign in</body></html>",
                "<page id=\"1\"/>",
                "<search/>",
                "<search count=\"2\" querycount=\"2\"/>",
                "<search count=\"0\" querycount=\"0\">",
                "not XML"
            })
    void aResponseThatIsNoSearchIsAnError(String body) {
        bed.faults().add(Fault.on("GET", "/@api/deki/site/query").status(200).body(body));

        assertThat(bed.send("expert-search:site", "zebra").getException()).isInstanceOf(CxApiException.class);
    }

    @Test
    void theLagOfTheIndexIsTheSitesOwn() {
        bed.search().change(search -> search.withLag(Duration.ofSeconds(30)));
        bed.page("A", "zebra", "");

        assertThat(SearchBed.titles(bed.send("expert-search:site", "zebra"))).isEmpty();
        bed.clock.advance(Duration.ofSeconds(30));
        assertThat(SearchBed.titles(bed.send("expert-search:site", "zebra"))).containsExactly("zebra");
    }
}
