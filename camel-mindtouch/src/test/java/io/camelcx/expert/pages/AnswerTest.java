// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A successful status proves nothing: the response must be the document of the endpoint. */
class AnswerTest {

    private static final List<String> READS =
            List.of("get", "contents", "subpages", "tree", "tags", "properties", "files", "revisions", "find");
    private static final List<String> WRITES =
            List.of("save&editTime=now", "move&to=There", "copy&to=There", "delete", "setTags&tags=a");

    @AutoClose
    private final PagesBed bed = PagesBed.create().start();

    @BeforeEach
    void make() {
        bed.site().create("Guide", "Guide", "<p>one</p>");
    }

    private Exchange sendWhile(String operation, int status, String body) {
        bed.faults()
                .add(Fault.on("*", "/@api/deki/pages/*")
                        .status(status)
                        .header("Content-Type", "text/html")
                        .body(body));
        return bed.send("expert-pages:Guide?operation=" + operation, "<p>two</p>");
    }

    static Stream<Arguments> foreignAnswers() {
        return Stream.concat(READS.stream(), WRITES.stream())
                .flatMap(operation -> Stream.of(
                        Arguments.of(operation, "<html><body>Sign in</body></html>", "a page of HTML"),
                        Arguments.of(operation, " <!DOCTYPE HTML><html><body>Sign in<br></html>", "a page of HTML"),
                        Arguments.of(
                                operation, "<?xml version=\"1.0\"?><html xmlns=\"x\"><body/></html>", "a page of HTML"),
                        Arguments.of(
                                operation,
                                "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>no</Message></Error>",
                                "an XML document <Error>"),
                        Arguments.of(operation, "<error><message>no</message></error>", "the document error"),
                        Arguments.of(operation, "{\"@id\":\"4\"}", "a JSON document"),
                        Arguments.of(operation, "OK", "the answer is text")));
    }

    @ParameterizedTest
    @MethodSource("foreignAnswers")
    void aResponseOfAnotherKindIsAnErrorThatNamesIt(String operation, String body, String named) {
        Exchange exchange = sendWhile(operation, 200, body);

        assertThat(exchange.getException(CxApiException.class)).hasMessageContaining(named);
        assertThat(bed.requests("Guide")).as("a call that is not repeated").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"save&editTime=now", "move&to=There", "copy&to=There"})
    void aWriteWithAnUnexpectedResponseWasPossiblyExecuted(String operation) {
        Exchange exchange = sendWhile(operation, 200, "<html><body>Sign in</body></html>");

        assertThat(exchange.getException(CxApiException.class).outcomeUnknown()).isTrue();
    }

    static Stream<Arguments> emptyWrites() {
        return Stream.of("move&to=There", "copy&to=There", "delete", "setTags&tags=a")
                .flatMap(operation -> Stream.of(200, 204).map(status -> Arguments.of(operation, status)));
    }

    @ParameterizedTest
    @MethodSource("emptyWrites")
    void aWriteMayHaveAnEmptyResponse(String operation, int status) {
        Exchange exchange = sendWhile(operation, status, "");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(List.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "contents", "subpages", "tree", "tags", "find", "save&editTime=now"})
    void otherCallsRequireABody(String operation) {
        assertThat(sendWhile(operation, 200, " \r\n").getException(CxApiException.class))
                .hasMessageContaining("the response is nothing (status 200)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<page/>", "<page id=\"0\"><title>x</title></page>", "<page id=\"x\"/>"})
    void aPageWithoutANumberIsAnError(String page) {
        assertThat(sendWhile("get", 200, page).getException(CxApiException.class))
                .hasMessageContaining("a page without an id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<edit status=\"success\"/>", "<edit status=\"success\"><page id=\"0\"/></edit>"})
    void aSaveThatNamesNoPageIsAnError(String edit) {
        assertThat(sendWhile("save&editTime=now", 200, edit).getException(CxApiException.class))
                .hasMessageContaining("a page without an id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<deletedPages count=\"1\"><page id=\"7\"/></deletedPages>",
                "<pages.deleted><page id=\"7\"/></pages.deleted>"
            })
    void theRootOfADeletionMayVary(String answer) {
        Exchange exchange = sendWhile("delete", 200, answer);

        assertThat(exchange.getMessage().getBody(List.class)).extracting("id").containsExactly(7L);
    }

    @Test
    void aTreeMayBeItsRootAlone() {
        Exchange exchange =
                sendWhile("tree", 200, "<page id=\"7\"><subpages><page id=\"8\"><subpages/></page></subpages></page>");

        Page root = (Page) exchange.getMessage().getBody(List.class).get(0);
        assertThat(root.id()).isEqualTo(7);
        assertThat(root.subpages()).extracting(Page::id).containsExactly(8L);
    }

    @Test
    void everyCallRequestsXml() {
        Stream.concat(READS.stream(), WRITES.stream())
                .forEach(operation -> bed.send("expert-pages:Guide?operation=" + operation, "<p>two</p>"));
        bed.send("expert-pages:There?includeContents=true&includeTags=true&includeProperties=true");

        assertThat(bed.journal().requests())
                .filteredOn(request -> request.path().startsWith("/@api/deki/"))
                .hasSizeGreaterThan(READS.size() + WRITES.size())
                .extracting(RecordedRequest::query)
                .allMatch(query -> query.contains("dream.out.format=xml"));
    }

    @Test
    void aPageWithForbiddenCharactersIsReadAllTheSame() {
        bed.site().create("Pasted", "A\u000BB", "<p>x\u000Ey\uFFFF</p>");

        Exchange exchange = bed.send("expert-pages:Pasted?includeContents=true");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(Page.class).title()).isEqualTo("A\uFFFDB");
        assertThat(exchange.getMessage()
                        .getBody(Page.class)
                        .contents()
                        .orElseThrow()
                        .body())
                .isEqualTo("<p>x\uFFFDy\uFFFD</p>");
    }

    @Test
    void latin1ThatOnlyTheHeaderDeclaresIsRead() {
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/*")
                        .status(200)
                        .header("Content-Type", "application/xml; charset=ISO-8859-1")
                        .body("<page id=\"7\"><title>Gr\u00f6\u00dfe</title></page>"
                                .getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(bed.send("expert-pages:Guide")
                        .getMessage()
                        .getBody(Page.class)
                        .title())
                .isEqualTo("Gr\u00f6\u00dfe");
    }

    @Test
    void aTagWithAControlCharacterIsRefusedBeforeAnyCall() {
        Exchange exchange = bed.send("expert-pages:Guide?operation=setTags", List.of("a\u0001b"), Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("control character");
        assertThat(bed.requests()).isEmpty();
    }
}
