// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextErrorReaderTest {

    @Test
    void aLineOfTextIsTheMessage() {
        assertThat(read("text/plain", "no healthy\n  upstream ").message()).contains("no healthy upstream");
    }

    @Test
    void aPageOfHtmlIsItsTitle() {
        String page =
                "<!DOCTYPE html><html><head><title>502 Bad\nGateway</title></head><body><h1>Oops</h1></body></html>";

        assertThat(read("text/html; charset=utf-8", page).message()).contains("502 Bad Gateway");
    }

    @Test
    void aPageWithoutTitleIsItsVisibleText() {
        String page =
                "<html><head><style>p{}</style></head><body><!-- x --><p>Service</p><script>y()</script> down</body></html>";

        assertThat(read("text/html", page).message()).contains("Service down");
    }

    @Test
    void htmlIsRecognizedWithoutAType() {
        assertThat(read(null, "<html><title>Down</title>").message()).contains("Down");
        assertThat(read("application/octet-stream", "<!doctype HTML><title>Down</title>")
                        .message())
                .contains("Down");
    }

    @Test
    void anEmptyBodySaysNothing() {
        assertThat(read("text/plain", " \n")).isEqualTo(ErrorDetails.none());
        assertThat(read(null, "")).isEqualTo(ErrorDetails.none());
    }

    @Test
    void whatBelongsToAVendorsReaderSaysNothing() {
        assertThat(read("application/json", "{\"a\":1}")).isEqualTo(ErrorDetails.none());
        assertThat(read(null, "{\"a\":1}")).isEqualTo(ErrorDetails.none());
        assertThat(read("application/octet-stream", "\u0000\u0001")).isEqualTo(ErrorDetails.none());
    }

    @Test
    void aLongTextIsCut() {
        assertThat(read("text/plain", "x".repeat(5000)).message().orElseThrow())
                .hasSize(203)
                .endsWith("x...");
    }

    @Test
    void theCharsetOfTheAnswerCounts() {
        ErrorDetails details = ErrorReader.generic()
                .read(
                        500,
                        name -> Optional.of("text/plain"),
                        "gestört".getBytes(StandardCharsets.ISO_8859_1),
                        Optional.of(StandardCharsets.ISO_8859_1));

        assertThat(details.message()).contains("gestört");
    }

    private static ErrorDetails read(String type, String body) {
        return ErrorReader.generic()
                .read(
                        500,
                        name -> name.equalsIgnoreCase("content-type") ? Optional.ofNullable(type) : Optional.empty(),
                        body.getBytes(StandardCharsets.UTF_8),
                        Optional.empty());
    }
}
