// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.ErrorDetails;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CxoneErrorReaderTest {

    private final CxoneErrorReader reader = new CxoneErrorReader(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"no\"}",
                "\uFEFF{\"message\":\"no\"}",
                "[{\"errorMessage\":\"no\"}]",
                "{\"error\":{\"message\":\"no\",\"code\":7}}",
                "{\"error\":\"invalid_client\",\"error_description\":\"no\"}",
                "{\"title\":\"no\",\"status\":400}",
                "\uFEFF<Error><Code>AccessDenied</Code><Message>no</Message></Error>",
                "no",
                "<html><title>no</title></html>"
            })
    void aMessageIsFoundInEveryShape(String body) {
        assertThat(read(body, StandardCharsets.UTF_8).message()).contains("no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"no\",\"errors\":[{\"line\":3,\"column\":7,\"message\":\"a\"},{\"line\":4,\"message\":\"b\"}]} | line 3, column 7: a; line 4: b",
                "{\"compilationErrors\":[\"a\",\"b\"]}                             | a; b",
                "{\"error\":{\"message\":\"no\",\"details\":[{\"reason\":\"a\"},7]}} | {\"reason\":\"a\"}; 7",
                "{\"message\":\"no\",\"errors\":[]}                               |"
            })
    void theListOfProblemsIsTheDetail(String body, String detail) {
        assertThat(read(body, StandardCharsets.UTF_8).detail()).isEqualTo(Optional.ofNullable(detail));
    }

    @Test
    void aByteOrderMarkOverridesTheHeader() {
        byte[] body = "\uFEFF{\"message\":\"no\"}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(reader.read(400, name -> Optional.empty(), body, Optional.of(StandardCharsets.ISO_8859_1))
                        .message())
                .contains("no");
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
                "{\"error\":null}",
                "<Code>",
                "\0\u0001",
                "\uFEFF"
            })
    void aBodyWithoutAMessageDoesNotThrow(String body) {
        assertThat(read(body, StandardCharsets.UTF_8)).isNotNull();
        assertThat(read(body, StandardCharsets.UTF_16BE)).isNotNull();
    }

    private ErrorDetails read(String body, Charset charset) {
        return reader.read(400, name -> Optional.empty(), body.getBytes(charset), Optional.empty());
    }
}
