// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.TestServer.Answer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A 2xx answer is a success only if its body is what was asked for. */
class ExpectedContentTest {

    private static final long MAX = 1 << 20;
    private static final BodyReader<String> TEXT = body -> new String(body.readAllBytes(), UTF_8);
    private static final ResponseReader<JsonNode> JSON = ResponseReader.json(new ObjectMapper(), JsonNode.class, MAX);

    @AutoClose
    private final TransportRig rig = new TransportRig();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html><body>We are back soon</body></html>|a page of HTML <html>, not JSON: <html><body>We are back soon",
                "<!DOCTYPE html><title>Sign in</title>|a page of HTML <title>, not JSON: <!DOCTYPE html>",
                "<Error><Code>AccessDenied</Code></Error>|an XML document <Error>, not JSON: <Error><Code>AccessDenied",
                "We are back soon|text, not JSON: We are back soon",
                "%PDF-1.4|binary data, not JSON: 25 50 44 46",
                "` \n `|an empty body, not JSON",
            })
    void whatIsNotJsonIsNamed(String body, String problem) {
        assertThat(refused(body, JSON)).hasMessageContaining("HTTP 200: the answer is " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "\"a\"", "12", "-1.5", "true", "null", " \n{\"a\":1}\n", "\uFEFF{\"a\":1}"})
    void everyJsonValueIsJson(String body) {
        assertThat(read(Answer.ok(body), JSON)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void jsonMayComeInUtf16WithAMark(String charset) {
        byte[] body = "\uFEFF{\"a\":1}".getBytes(Charset.forName(charset));

        assertThat(read(new Answer(200, Map.of(), body), JSON).path("a").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}{\"a\":2}", "{\"a\":1}<html>", "1 2", "{\"a\":1}]", "{\"a\":1", "{\"a\":1}\0"})
    void moreAndLessThanOneJsonDocumentFails(String body) {
        assertThat(refused(body, JSON)).hasMessageContaining("not the JSON that was expected (line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<page id=\"1\"/>",
                "<?xml version=\"1.0\"?><!-- <html> --><page/>",
                "\uFEFF <?xml version=\"1.0\"?>\n<!DOCTYPE page [<!ELEMENT page ANY>]>\n<p:page xmlns:p=\"urn:p\"/>",
                "<page><html/></page>",
                "<page title=\"a\0b\"/>"
            })
    void theRootOfADocumentIsFoundBehindItsProlog(String body) {
        assertThat(read(Answer.ok(body), ResponseReader.limited(ExpectedContent.xml("file", "page"), MAX, TEXT)))
                .isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pages/>",
                "<html/>",
                "<Error/>",
                "{}",
                "page",
                "",
                "<!-- page -->",
                "<pageinfo/>",
                "<!doctype html><p>no</p>"
            })
    void anotherRootIsAnError(String body) {
        CxApiException failure = refused(body, ResponseReader.limited(ExpectedContent.xml("page"), MAX, TEXT));

        assertThat(failure).hasMessageContaining("not XML with the root <page>");
    }

    @Test
    void anyRootButAnErrorsIsXml() {
        ResponseReader<String> xml = ResponseReader.limited(ExpectedContent.xml(), MAX, TEXT);

        assertThat(read(Answer.ok("<a/>"), xml)).isEqualTo("<a/>");
        assertThat(refused("<Error/>", xml)).hasMessageContaining("an XML document <Error>, not XML");
        assertThat(refused("<html/>", xml)).hasMessageContaining("a page of HTML <html>, not XML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,comment\n1,\"a\n<b>\"",
                "\uFEFF\"id\";\"n\"\n",
                "2024-01-01,x",
                "[id],[name]\n",
                "a\u0001b,c\n",
                "id\n"
            })
    void linesOfTextAreCsv(String body) {
        assertThat(read(Answer.ok(body), csv())).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>no</html>", "<h1>Maintenance</h1>", "<?xml version=\"1.0\"?><Error/>", "{\"message\":\"no\"}",
                "[{\"a\":1}]", "PK\3\4zip", "\0\1\2\3", ""
            })
    void documentsAndBinaryDataAreNoCsv(String body) {
        assertThat(refused(body, csv())).hasMessageContaining(", not CSV");
    }

    @Test
    void textThatCallsItselfHtmlIsNoCsv() {
        Answer answer = Answer.ok("Service unavailable").with("Content-Type", "text/html; charset='x'");

        assertThat(fail(answer, csv())).hasMessageContaining("text, not CSV: Service unavailable");
    }

    @Test
    void gzipWithoutAHeaderIsDecodedWhereTextIsWanted() {
        byte[] twoMembers = ContentCodingTest.join(ContentCodingTest.gzip("id\n1\n"), ContentCodingTest.gzip("2\n"));

        assertThat(read(new Answer(200, Map.of(), twoMembers), csv())).isEqualTo("id\n1\n2\n");
        assertThat(read(new Answer(200, Map.of(), ContentCodingTest.gzip("{\"a\":1}")), JSON)
                        .path("a")
                        .asInt())
                .isEqualTo(1);
        assertThat(read(new Answer(200, Map.of(), twoMembers), ResponseReader.bytes(1000)))
                .isEqualTo(twoMembers);
    }

    @Test
    void whatIsInsideOfTheGzipDataIsCheckedToo() {
        assertThat(fail(new Answer(200, Map.of(), ContentCodingTest.gzip("<html/>")), csv()))
                .hasMessageContaining("a page of HTML <html>, not CSV");
        assertThat(fail(new Answer(200, Map.of(), ContentCodingTest.gzip(ContentCodingTest.gzip("id\n"))), csv()))
                .hasMessageContaining("gzip data, not CSV");
    }

    @ParameterizedTest
    @CsvSource({"200,''", "200,'\r\n'", "204,''"})
    void anEmptyBodyIsASuccessWhereTheReaderSaysSo(int status, String body) {
        assertThat(read(Answer.of(status, body), ResponseReader.optionalJson(new ObjectMapper(), JsonNode.class, MAX)))
                .isEmpty();
        assertThat(read(Answer.of(status, body), ResponseReader.optional(ExpectedContent.xml("page"), MAX, TEXT)))
                .isEmpty();
    }

    @Test
    void aBodyThatMayBeEmptyMustElseBeWhatWasAskedFor() {
        ResponseReader<Optional<String>> reader = ResponseReader.optional(ExpectedContent.xml("page"), MAX, TEXT);

        assertThat(read(Answer.ok("<page/>"), reader)).contains("<page/>");
        assertThat(refused("<html/>", reader)).hasMessageContaining("a page of HTML");
    }

    @Test
    void theQuoteIsShortPrintableAndTellsNoSecret() {
        String body = "<html>\n\n\t\u0007 access_token=tok-123456789 " + "x".repeat(5000);

        String message = refused(body, JSON).getMessage();

        assertThat(message)
                .contains("<html> ? access_token=*** x")
                .doesNotContain("tok-123456789")
                .hasSizeLessThan(300);
    }

    @Test
    void nothingIsQuotedOfAnAnswerThatMayBeASecret() {
        ResponseReader<String> reader =
                ResponseReader.limited(ExpectedContent.json().confidential(), MAX, TEXT);

        assertThat(refused("eyJhbGciOiJIUzI1NiJ9.e30.abc", reader))
                .hasMessage("Acme: read failed: HTTP 200: the answer is text, not JSON.");
    }

    @Test
    void aPartThatWasNotAskedForIsNoSuccess() {
        assertThat(fail(Answer.of(206, "{}"), JSON)).hasMessageContaining("a part of what was asked for");
    }

    @Test
    void aWriteThatIsAnsweredByAnotherPageMayHaveBeenDone() {
        try (TestServer server = TestServer.start(request -> Answer.ok("<html/>"))) {
            CxApiException failure = failure(rig.transport()
                    .build()
                    .send(
                            ApiRequest.post("write", server.uri("/"))
                                    .json(new byte[0])
                                    .build(),
                            JSON));

            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    private static ResponseReader<String> csv() {
        return response -> TEXT.read(response.body(ExpectedContent.csv()));
    }

    private CxApiException refused(String body, ResponseReader<?> reader) {
        return fail(new Answer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8)), reader);
    }

    private CxApiException fail(Answer answer, ResponseReader<?> reader) {
        try (TestServer server = TestServer.start(request -> answer)) {
            CxApiException failure = failure(rig.transport()
                    .build()
                    .send(ApiRequest.get("read", server.uri("/")).build(), reader));
            assertThat(server.journal()).as("tried once").hasSize(1);
            return failure;
        }
    }

    private <T> T read(Answer answer, ResponseReader<T> reader) {
        try (TestServer server = TestServer.start(request -> answer)) {
            return value(rig.transport()
                    .build()
                    .send(ApiRequest.get("read", server.uri("/")).build(), reader));
        }
    }
}
