// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobResponseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"20873a3f-b951-4481-b83b-f6fa1ebe0759\" | 20873a3f-b951-4481-b83b-f6fa1ebe0759",
                "20873a3f-b951-4481-b83b-f6fa1ebe0759 | 20873a3f-b951-4481-b83b-f6fa1ebe0759",
                "job_1.v2 | job_1.v2",
                "\"job 1/2\" | job 1/2",
                "urn:job:7 | urn:job:7",
                "17 | 17",
                "1e3 | 1e3",
                "0017 | 0017",
                "{\"jobId\":\"a_b\"} | a_b",
                "{\"id\":17} | 17",
                "{\"jobId\":null,\"id\":\"x\"} | x",
                "{\"jobResponse\":{\"jobStatus\":{\"id\":\"deep\"}}} | deep",
                "\ufeff\"marked\" | marked",
            })
    void everyIdThatCanBePartOfAPathIsAccepted(String text, String id) {
        assertThat(response(text).jobId()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "{}",
                "[]",
                "[\"a\"]",
                "\"\"",
                "{\"jobId\":{}}",
                "<html>busy</html>",
                "please wait",
                "\"..\"",
                "{\"message\":\"no\"}"
            })
    void textThatIsNoIdIsNotAccepted(String text) {
        assertThat(response(text).jobId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{} {}", "{", "word"})
    void textThatIsNoJsonIsNotAccepted(String text) {
        assertThat(response(text).json()).isEmpty();
    }

    private static JobResponse response(String text) {
        return new JobResponse(new ObjectMapper(), text.getBytes(StandardCharsets.UTF_8));
    }
}
