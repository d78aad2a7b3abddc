// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyStartTest {

    @Test
    void twoBytesShowJsonOnlyIfTheWholeBeginningDoes() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                byte[] two = {(byte) first, (byte) second};
                byte[] more = {(byte) first, (byte) second, 'x', ',', 'y'};
                if (BodyStart.isJson(two)) {
                    assertThat(BodyStart.of(two).kind()).isEqualTo(BodyStart.Kind.JSON);
                    assertThat(BodyStart.of(more).kind()).isEqualTo(BodyStart.Kind.JSON);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"", "{}", "[{", "[]"})
    void twoBytesShowWhatVendorsSend(String json) {
        assertThat(BodyStart.isJson(json.getBytes(StandardCharsets.US_ASCII))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[", "{ ", "{a", "[a", "<a", "  "})
    void otherBeginningsAreExaminedFurther(String text) {
        assertThat(BodyStart.isJson(text.getBytes(StandardCharsets.US_ASCII))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[", "{ \n\"a\": 1}", "{}", "[ ]", "[1, 2]", "[-1]", "[true]", "[null,1]", "\uFEFF{\"a\":1}"
            })
    void aDocumentOfJson(String text) {
        assertThat(BodyStart.of(text.getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(BodyStart.Kind.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a}", "[Contact Id],Name\n1,2", "[truely],b", "text {\"a\":1}", "< b"})
    void textThatIsNone(String text) {
        assertThat(BodyStart.of(text.getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(BodyStart.Kind.TEXT);
    }
}
