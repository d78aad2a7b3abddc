// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages and files stand in the vendor's addresses. */
class PageIdTest {

    @ParameterizedTest
    @CsvSource({
        "home, home",
        "123, 123",
        "dog?cat/apple, =dog%253Fcat%252Fapple",
        "Parent Page/Größe+1, =Parent%2520Page%252FGr%25C3%25B6%25C3%259Fe%252B1",
        "100%, =100%2525",
        "a#b&c, =a%2523b%2526c",
        "=2024, =2024",
        "=home, =home",
        "Home, =Home",
        "Guides/Setup, =Guides%252FSetup"
    })
    void aPage(String text, String segment) {
        assertThat(PageId.parse(text).segment()).isEqualTo(segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "="})
    void noPage(String text) {
        assertThatThrownBy(() -> PageId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Guides/Setup");
    }

    @ParameterizedTest
    @CsvSource({
        "dog#cat.gif, dog%2523cat.gif",
        "foo, =foo",
        ".profile, =.profile",
        "a b.tar.gz, a%2520b.tar.gz",
        "123, =123"
    })
    void aFile(String name, String segment) {
        assertThat(FileName.segment(name)).isEqualTo(segment);
    }
}
