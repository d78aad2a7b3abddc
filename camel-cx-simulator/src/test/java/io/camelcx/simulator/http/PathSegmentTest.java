// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentTest {

    @ParameterizedTest
    @CsvSource({"a%2Fb,a/b", "a%252Fb,a%2Fb", "%C3%BC,ü", "%f0%9f%98%80,😀", "100%25,100%"})
    void percentEncodingIsDecodedOnce(String segment, String decoded) {
        assertThat(PathSegment.decode(segment)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a+b", "a;b=c", "a,b:c@d"})
    void whatIsNotEncodedStaysAsItIs(String segment) {
        assertThat(PathSegment.decode(segment)).isEqualTo(segment);
    }

    @Test
    void aPlusBesideAnEncodedCharacterStaysAPlus() {
        assertThat(PathSegment.decode("a+%2B%20")).isEqualTo("a++ ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%2", "%zz", "%-1", "%+1", "%u0041"})
    void aPercentSignWithoutTwoHexadecimalDigitsIsRefused(String segment) {
        assertThatThrownBy(() -> PathSegment.decode(segment))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.answer().status()).isEqualTo(400));
    }
}
