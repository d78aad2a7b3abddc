/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.cxone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.ErrorDetails;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void aMarkCountsForMoreThanTheHeader() {
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
    void whatSaysNothingDoesNotThrow(String body) {
        assertThat(read(body, StandardCharsets.UTF_8)).isNotNull();
        assertThat(read(body, StandardCharsets.UTF_16BE)).isNotNull();
    }

    private ErrorDetails read(String body, Charset charset) {
        return reader.read(400, name -> Optional.empty(), body.getBytes(charset), Optional.empty());
    }
}
