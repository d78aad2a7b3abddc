// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.api.ExpertProperty;
import io.camelcx.expert.api.PageFile;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageTag;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each operation does, and what is in the message afterwards. */
class ProducerTest {

    @AutoClose
    private final PagesBed bed = PagesBed.create().start();

    private PageSnapshot made(String path) {
        return bed.site().create(path, "The Title", "<p>Hello &amp; welcome</p>");
    }

    private static <T> List<T> list(Exchange exchange, Class<T> type) {
        assertThat(exchange.getException()).isNull();
        return ((List<?>) exchange.getMessage().getBody())
                .stream().map(type::cast).toList();
    }

    private static Page page(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(Page.class);
    }

    private static CxApiException failure(Exchange exchange) {
        return exchange.getException(CxApiException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "With Space/Größe+1", "100%/a#b & c", "dog?cat/apple", "Emoji 😀/x"})
    void aPageIsReadByItsPathHoweverItIsWritten(String path) {
        PageSnapshot made = made(path);

        Page page = page(bed.send("expert-pages:home", null, Map.of(ExpertPagesConstants.PAGE, path)));

        assertThat(page.id()).isEqualTo(made.id());
        assertThat(page.title()).isEqualTo("The Title");
    }

    @Test
    void aPageIsReadByThePathInTheUri() {
        PageSnapshot made = made("Guides/First Steps");

        assertThat(page(bed.send("expert-pages:Guides/First Steps")).id()).isEqualTo(made.id());
        assertThat(page(bed.send("expert-pages:" + made.id())).path()).isEqualTo(made.path());
        assertThat(page(bed.send("expert-pages:home")).path()).isEmpty();
    }

    @Test
    void aPageComesWithWhatIsIncluded() {
        PageSnapshot made = made("Guides/All");
        bed.site().setTags(made.id(), "one", "two");
        bed.site().setProperty(made.id(), "colour", "blue");

        Exchange exchange =
                bed.send("expert-pages:" + made.id() + "?includeContents=true&includeTags=true&includeProperties=true");

        Page page = page(exchange);
        assertThat(page.contents().orElseThrow().body()).contains("Hello &amp; welcome");
        assertThat(page.tags().orElseThrow()).extracting(PageTag::value).containsExactlyInAnyOrder("one", "two");
        assertThat(page.properties().orElseThrow())
                .extracting(ExpertProperty::name, ExpertProperty::value)
                .contains(org.assertj.core.api.Assertions.tuple("colour", "blue"));
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(ExpertPagesConstants.PAGE_ID, (long) made.id())
                .containsEntry(ExpertPagesConstants.PATH, made.path())
                .containsEntry(ExpertPagesConstants.EDIT_TIME, made.edited().toString());
    }

    @Test
    void contentsComeInModeAndFormat() {
        PageSnapshot made = made("Guides/Contents");

        assertThat(bed.send("expert-pages:" + made.id() + "?operation=contents")
                        .getMessage()
                        .getBody(String.class))
                .contains("<p>Hello &amp; welcome</p>");
        assertThat(bed.send("expert-pages:" + made.id() + "?operation=contents&format=text")
                        .getMessage()
                        .getBody(String.class))
                .contains("Hello & welcome")
                .doesNotContain("<p>");
        assertThat(bed.send("expert-pages:" + made.id() + "?operation=contents&format=xhtml&mode=raw")
                        .getMessage()
                        .getBody(String.class))
                .contains("<p>Hello &amp; welcome</p>");
        assertThat(bed.requests("/contents"))
                .last()
                .asString()
                .contains("mode=raw")
                .contains("format=xhtml");
    }

    @Test
    void aPageIsMadeOfTextOrHtml() {
        Exchange html = bed.send("expert-pages:New/Page?operation=save&title=Nice", "<p>ä &lt; ö</p>");
        bed.send("expert-pages:New/Text?operation=save&bodyFormat=text", "a < b\n\nc");

        assertThat(html.getException()).isNull();
        assertThat(html.getMessage().getHeader(ExpertPagesConstants.EDIT_STATUS))
                .isEqualTo("success");
        assertThat(bed.site().at("New/Page").orElseThrow())
                .satisfies(page -> assertThat(page.source()).isEqualTo("<p>ä &lt; ö</p>"))
                .satisfies(page -> assertThat(page.title()).isEqualTo("Nice"))
                .satisfies(page ->
                        assertThat((long) page.id()).isEqualTo(page(html).id()));
        assertThat(bed.site().at("New/Text").orElseThrow().source()).isEqualTo("<p>a &lt; b</p><p>c</p>");
    }

    @Test
    void aPageIsMovedWithAllBelowIt() {
        PageSnapshot top = made("Old/Top");
        PageSnapshot below = made("Old/Top/Below");

        List<Page> moved = list(bed.send("expert-pages:" + top.id() + "?operation=move&to=New/Top"), Page.class);

        assertThat(moved).extracting(Page::id).containsExactlyInAnyOrder((long) top.id(), (long) below.id());
        assertThat(bed.site().get(below.id()).path()).isEqualTo("New/Top/Below");
    }

    @Test
    void aMoveToNowhereIsRefusedBeforeAnyCall() {
        Exchange exchange = bed.send("expert-pages:home?operation=move");

        assertThat(exchange.getException()).hasMessageContaining("move needs to, parentId, name or title");
        assertThat(bed.requests()).isEmpty();
    }

    @Test
    void aMoveToAnExistingPathFails() {
        PageSnapshot one = made("One");
        made("Two");

        assertThat(failure(bed.send("expert-pages:" + one.id() + "?operation=move&to=Two"))
                        .status())
                .hasValue(409);
    }

    @Test
    void aPageIsCopied() {
        PageSnapshot one = made("Copy/One");
        made("Copy/One/Below");

        Exchange exchange =
                bed.send("expert-pages:" + one.id() + "?operation=copy&to=Copy/Two&recursive=true&title=Second");

        assertThat(list(exchange, Page.class)).hasSize(2);
        assertThat(bed.site().at("Copy/Two").orElseThrow().title()).isEqualTo("Second");
        assertThat(bed.site().at("Copy/Two/Below")).isPresent();
    }

    @Test
    void aPageIsDeletedWithAllBelowIt() {
        PageSnapshot top = made("Gone");
        made("Gone/Below");

        Exchange exchange = bed.send("expert-pages:" + top.id() + "?operation=delete&recursive=true");

        assertThat(list(exchange, Page.class)).hasSize(2);
        assertThat(exchange.getMessage().getHeader(ExpertPagesConstants.TOTAL_COUNT))
                .isEqualTo(2L);
        assertThat(bed.site().at("Gone/Below")).isEmpty();
    }

    @Test
    void aDeletionWhoseResponseIsLostSucceeds() {
        PageSnapshot top = made("Gone");
        bed.faults()
                .add(Fault.on("DELETE", "/@api/deki/pages/*")
                        .times(1)
                        .afterHandling()
                        .connectionReset());

        Exchange exchange = bed.send("expert-pages:" + top.id() + "?operation=delete");

        assertThat(exchange.getException()).isNull();
        assertThat(bed.site().find(top.id())).isEmpty();
    }

    @Test
    void subpagesAndTreeShowWhatIsBelow() {
        PageSnapshot top = made("Top");
        PageSnapshot below = made("Top/A");
        PageSnapshot beside = made("Top/B");
        PageSnapshot deeper = made("Top/A/Deep");

        assertThat(list(bed.send("expert-pages:Top?operation=subpages"), Page.class))
                .extracting(Page::id)
                .containsExactlyInAnyOrder((long) below.id(), (long) beside.id());
        assertThat(list(bed.send("expert-pages:Top?operation=subpages&limit=1&offset=1"), Page.class))
                .hasSize(1);
        Page root =
                list(bed.send("expert-pages:Top?operation=tree"), Page.class).get(0);
        assertThat(root.id()).isEqualTo(top.id());
        assertThat(root.subpages())
                .filteredOn(page -> page.id() == below.id())
                .flatExtracting(Page::subpages)
                .extracting(Page::id)
                .containsExactly((long) deeper.id());
    }

    @Test
    void tagsAreSetInsteadOfThoseThatWereThere() {
        PageSnapshot made = made("Tagged");
        bed.site().setTags(made.id(), "old");

        List<PageTag> tags = list(
                bed.send("expert-pages:Tagged?operation=setTags", List.of("new <&>", "date:2026-11-22")),
                PageTag.class);

        assertThat(tags).extracting(PageTag::value).containsExactlyInAnyOrder("new <&>", "date:2026-11-22");
        assertThat(bed.site().get(made.id()).tags()).containsExactlyInAnyOrder("new <&>", "date:2026-11-22");
        assertThat(list(bed.send("expert-pages:Tagged?operation=tags"), PageTag.class))
                .isEqualTo(tags);
    }

    @Test
    void tagsMayBeTextOrNone() {
        PageSnapshot made = made("Tagged");

        bed.send("expert-pages:Tagged?operation=setTags", "one, two\nthree");
        assertThat(bed.site().get(made.id()).tags()).containsExactlyInAnyOrder("one", "two", "three");

        assertThat(bed.send("expert-pages:Tagged?operation=setTags", " ").getException())
                .hasMessageContaining("an empty list removes all tags");
        bed.send("expert-pages:Tagged?operation=setTags", List.of());
        assertThat(bed.site().get(made.id()).tags()).isEmpty();
    }

    @Test
    void propertiesAreListedAndOneIsReadWhole() {
        PageSnapshot made = made("Props");
        String large = "ü".repeat(5_000);
        bed.site().setProperty(made.id(), "urn:custom.com#large one", large);

        assertThat(list(bed.send("expert-pages:Props?operation=properties"), ExpertProperty.class))
                .extracting(ExpertProperty::name)
                .contains("urn:custom.com#large one");
        Exchange one = bed.send(
                "expert-pages:Props?operation=properties",
                null,
                Map.of(ExpertPagesConstants.PROPERTY, "urn:custom.com#large one"));
        assertThat(one.getMessage().getBody(String.class)).isEqualTo(large);
        assertThat(one.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))
                .startsWith("text/plain");
    }

    @Test
    void filesAreListedAndOneIsDescribed() {
        PageSnapshot made = made("Files");
        byte[] content = "gif".getBytes(StandardCharsets.UTF_8);
        bed.site().attach(made.id(), "dog#cat.gif", "image/gif", content);
        bed.site().attach(made.id(), "foo", "text/plain", content);

        assertThat(list(bed.send("expert-pages:Files?operation=files"), PageFile.class))
                .extracting(PageFile::name, PageFile::type, PageFile::size)
                .contains(org.assertj.core.api.Assertions.tuple("dog#cat.gif", "image/gif", 3L));
        for (String name : List.of("dog#cat.gif", "foo")) {
            Exchange one =
                    bed.send("expert-pages:Files?operation=files", null, Map.of(ExpertPagesConstants.FILE_NAME, name));
            assertThat(one.getMessage().getBody(PageFile.class).name()).isEqualTo(name);
        }
    }

    @Test
    void revisionsAreListedTheLatestFirst() {
        PageSnapshot made = made("History");
        bed.later(Duration.ofMinutes(1), () -> bed.site().edit(made.id(), "<p>two</p>"));

        assertThat(list(bed.send("expert-pages:History?operation=revisions"), Page.class))
                .extracting(Page::revision)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a))
                .hasSize(2);
    }

    @Test
    void allPagesOfATimeAreFoundHoweverMany() {
        List<Integer> ids = IntStream.range(0, 30)
                .mapToObj(i -> made("Many/" + i / 6 + "/" + i).id())
                .toList();
        bed.simulator().expert().change(api -> api.withFind(find -> find.withMaxRows(10)));
        bed.site().touch(ids, PagesBed.NOON.plusSeconds(60));
        bed.clock.advance(Duration.ofMinutes(5));

        Exchange exchange = bed.send("expert-pages:home?operation=find&since=2026-11-22T12:00:30Z");

        assertThat(list(exchange, Page.class))
                .extracting(page -> (int) page.id())
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(exchange.getMessage().getHeader(ExpertPagesConstants.TOTAL_COUNT))
                .isEqualTo(30L);
    }

    @Test
    void pagesAreFoundByTheirTags() {
        PageSnapshot made = made("Tagged");
        bed.site().setTags(made.id(), "rare", "x");

        assertThat(list(bed.send("expert-pages:home?operation=find&tags=rare"), Page.class))
                .extracting(Page::id)
                .containsExactly((long) made.id());
    }

    @Test
    void aPlaceWithoutAPageIsAnErrorUnlessItIsWanted() {
        assertThat(failure(bed.send("expert-pages:No/Where")))
                .hasMessageContaining("HTTP 404")
                .hasMessageContaining("there is no page at No/Where")
                .hasMessageContaining("virtualPages=true");

        Page page = page(bed.send("expert-pages:No/Where?virtualPages=true"));
        assertThat(page.virtual()).isTrue();
        assertThat(page.id()).isZero();
        assertThat(page.path()).isEqualTo("No/Where");
    }

    @Test
    void aRedirectPageIsFollowedUnlessItIsWantedItself() {
        PageSnapshot made = made("Before");
        bed.site().move(made.id(), "After");

        assertThat(page(bed.send("expert-pages:Before")).id()).isEqualTo(made.id());
        Page redirect = page(bed.send("expert-pages:Before?redirects=0"));
        assertThat(redirect.id()).isNotEqualTo(made.id());
        assertThat(redirect.details().get("redirect").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307})
    void anEndpointThatHasMovedIsFollowed(int status) {
        made("Moved");
        bed.simulator().expert().moveEndpoint("/pages/{id}/tags", "/v2/pages/{id}/tags", status);

        assertThat(list(bed.send("expert-pages:Moved?operation=setTags", List.of("a")), PageTag.class))
                .hasSize(1);
        assertThat(list(bed.send("expert-pages:Moved?operation=tags"), PageTag.class))
                .hasSize(1);
    }

    @Test
    void aResponseIsXmlOrJsonWithAStableStructure() throws Exception {
        PageSnapshot made = made("Shape");
        bed.site().setTags(made.id(), "only");

        assertThat(bed.send("expert-pages:Shape?operation=tags&output=xml")
                        .getMessage()
                        .getBody(String.class))
                .startsWith("<tags")
                .contains("value=\"only\"");
        JsonNode json = new ObjectMapper()
                .readTree(bed.send("expert-pages:Shape?operation=tags&output=json")
                        .getMessage()
                        .getBody(String.class));
        assertThat(json.path("tag").isArray()).isTrue();
        assertThat(json.path("count").asInt()).isEqualTo(1);
        JsonNode page = new ObjectMapper()
                .readTree(
                        bed.send("expert-pages:Shape?output=json").getMessage().getBody(String.class));
        assertThat(page.path("id").asInt()).isEqualTo(made.id());
        assertThat(page.path("date.created").asText()).isEqualTo(made.created().toString());
        assertThat(page.path("path").isTextual()).isTrue();
    }

    @Test
    void recordsBecomeJsonWhereTextIsWanted() throws Exception {
        PageSnapshot made = made("Convert");
        bed.site().setTags(made.id(), "a");

        Exchange page = bed.send("expert-pages:Convert?includeTags=true");
        JsonNode json = new ObjectMapper().readTree(page.getMessage().getBody(String.class));
        assertThat(json.path("tags").path(0).path("value").asText()).isEqualTo("a");
        assertThat(bed.context().getTypeConverter().convertTo(Page.class, json)).isEqualTo(page(page));
        assertThat(bed.send("expert-pages:Convert?operation=tags").getMessage().getBody(String.class))
                .startsWith("[{\"value\":\"a\"");
    }

    @Test
    void aHeaderOverridesTheOperation() {
        made("Headers");

        Exchange exchange = bed.send("expert-pages:Headers", null, Map.of(ExpertPagesConstants.OPERATION, "tags"));
        assertThat(exchange.getMessage().getBody()).isInstanceOf(List.class);
        assertThat(bed.send("expert-pages:Headers", null, Map.of(ExpertPagesConstants.OPERATION, "paint"))
                        .getException())
                .hasMessageContaining(ExpertPagesConstants.OPERATION)
                .hasMessageContaining("setTags");
    }

    @Test
    void anErrorContainsTheVendorsDetails() {
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/home/subpages")
                        .times(1)
                        .status(400)
                        .body("<error><exception>A.B.C</exception><message>Bad limit</message></error>"));
        assertThat(failure(bed.send("expert-pages:home?operation=subpages&limit=8")))
                .hasMessageContaining("CXone Expert: subpages failed: HTTP 400: Bad limit (code A.B.C)");
    }

    @Test
    void aCallToABusySiteIsRetried() {
        bed.faults().add(Fault.on("GET", "/@api/deki/pages/home").times(2).status(500));

        assertThat(page(bed.send("expert-pages:home")).id()).isPositive();
        assertThat(bed.requests("GET /pages/home")).hasSize(3);
    }

    @Test
    void aMoveWhoseResponseIsLostIsNotRetried() {
        PageSnapshot made = made("Lost");
        bed.faults()
                .add(Fault.on("POST", "/@api/deki/pages/*/move")
                        .times(1)
                        .afterHandling()
                        .connectionReset());

        Exchange exchange = bed.send("expert-pages:" + made.id() + "?operation=move&to=Found");

        assertThat(failure(exchange).outcomeUnknown()).isTrue();
        assertThat(bed.requests("/move")).hasSize(1);
        assertThat(bed.site().get(made.id()).path()).isEqualTo("Found");
    }

    @Test
    void aResponseThatIsNotXmlIsRefused() {
        bed.faults().add(Fault.on("GET", "/@api/deki/pages/home").status(200).body("<page><p>cut"));

        assertThat(failure(bed.send("expert-pages:home")))
                .hasMessageContaining("not the expected XML document page: not well-formed (line 1");
        assertThat(bed.requests("GET /pages/home")).hasSize(1);
    }
}
