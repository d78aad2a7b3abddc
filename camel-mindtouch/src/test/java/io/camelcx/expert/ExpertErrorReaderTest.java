// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.ErrorDetails;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format of errors of Expert and of the gateways in front of it. */
class ExpertErrorReaderTest {

    private static final String EXCEPTION = "MindTouch.Deki.Exceptions.PageMissingParameterArgumentException";

    private final ExpertErrorReader reader = new ExpertErrorReader(new ObjectMapper());

    private ErrorDetails read(int status, String type, String body) {
        Map<String, String> headers = Map.of("Content-Type", type);
        return reader.read(
                status,
                name -> Optional.ofNullable(headers.get(name)),
                body.getBytes(StandardCharsets.UTF_8),
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"no\"}",
                "\uFEFF{\"error\":{\"message\":\"no\"}}",
                "[{\"title\":\"no\"}]",
                "\uFEFF<error><message>no</message></error>",
                "<?xml version=\"1.0\"?><error><message>no</message></error>"
            })
    void aMessageIsFoundInEveryShapeAndBehindEveryType(String body) {
        assertThat(read(400, "application/octet-stream", body).message()).contains("no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "[[",
                "12",
                "{}",
                "{\"message\":[]}",
                "<error",
                "<error/>",
                "<a></b>",
                "\0\u0001",
                "\uFEFF"
            })
    void whatSaysNothingDoesNotThrow(String body) {
        assertThat(read(400, "", body)).isNotNull();
    }

    @Test
    void theDefaultFormInXml() {
        ErrorDetails details = read(
                400,
                "application/xml",
                "<error><arguments count=\"2\"><argument>to</argument><argument>title</argument></arguments><exception>"
                        + EXCEPTION
                        + "</exception><message>The parameter is missing</message><resource>System.API.Error.missing-argument</resource></error>");

        assertThat(details.code()).contains(EXCEPTION);
        assertThat(details.message()).contains("The parameter is missing");
        assertThat(details.detail()).contains("resource System.API.Error.missing-argument; arguments to, title");
    }

    @Test
    void theDefaultFormInJson() {
        ErrorDetails details = read(
                400,
                "application/json",
                "{\"arguments\":{\"@count\":\"1\",\"argument\":\"to\"},\"exception\":\"" + EXCEPTION
                        + "\",\"message\":\"missing\",\"resource\":\"System.API.Error.missing-argument\"}");

        assertThat(details.code()).contains(EXCEPTION);
        assertThat(details.detail()).contains("resource System.API.Error.missing-argument; arguments to");
    }

    @Test
    void theLegacyFormInXml() {
        ErrorDetails details = read(
                400,
                "application/xml",
                "<error><message>no such property</message><status>400</status><title>Bad Request</title><uri>http://site/x</uri></error>");

        assertThat(details.message()).contains("no such property");
        assertThat(details.code()).isEmpty();
        assertThat(details.detail()).contains("at http://site/x");
    }

    @Test
    void theLegacyFormInJson() {
        ErrorDetails details =
                read(404, "application/json", "{\"status\":\"404\",\"title\":\"Not Found\",\"uri\":\"http://site/x\"}");

        assertThat(details.message()).contains("Not Found");
    }

    @Test
    void aPlaceWithoutAPage() {
        ErrorDetails details = read(
                404, "application/xml", "<page id=\"0\" virtual=\"true\"><path seo=\"true\">No/Where</path></page>");

        assertThat(details.message()).contains("there is no page at No/Where");
        assertThat(details.advice())
                .hasValueSatisfying(advice -> assertThat(advice).contains("virtualPages=true"));
    }

    @Test
    void aGatewaysPage() {
        assertThat(read(502, "text/html", "<!DOCTYPE html><html><head><title>Bad Gateway</title></head></html>")
                        .message())
                .contains("Bad Gateway");
        assertThat(read(502, "text/html", "<html><body><h1>Oops</h1></body></html>")
                        .message())
                .contains("Oops");
    }

    @Test
    void plainTextAndNothing() {
        assertThat(read(503, "text/plain", "Try again later").message()).contains("Try again later");
        assertThat(read(500, "application/xml", "").message()).isEmpty();
    }

    @Test
    void xmlThatIsCutSaysNothing() {
        assertThat(read(500, "application/xml", "<error><message>some").message())
                .isEmpty();
    }

    @Test
    void aRefusedSignatureMayBeAMatterOfTheClock() {
        assertThat(read(401, "text/plain", "no").advice())
                .hasValueSatisfying(advice -> assertThat(advice).contains("clock"));
    }

    @Test
    void theDataOfAnErrorAreRead() {
        assertThat(read(400, "application/json", "{\"message\":\"m\",\"data\":{\"missing\":{\"tag\":[\"a\",\"b\"]}}}")
                        .detail())
                .contains("data missing.tag=a, missing.tag=b");
        assertThat(read(
                                400,
                                "application/xml",
                                "<error><message>m</message><data><missing><tag>a</tag></missing></data></error>")
                        .detail())
                .contains("data missing.tag=a");
        assertThat(read(400, "application/json", "{\"message\":\"m\",\"data\":\"\"}")
                        .detail())
                .isEmpty();
    }

    @Test
    void jsonInsideAString() {
        assertThat(read(400, "application/json", "\"{\\\"message\\\":\\\"m\\\"}\"")
                        .message())
                .contains("m");
    }

    @Test
    void theQueryOfTheRequestIsNotExposed() {
        assertThat(read(
                                400,
                                "application/xml",
                                "<error><message>m</message><uri>http://site/x?token=secret</uri></error>")
                        .detail())
                .contains("at http://site/x");
    }
}
