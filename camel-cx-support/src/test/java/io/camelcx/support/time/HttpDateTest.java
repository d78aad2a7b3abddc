// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 +0000",
                " Sun, 06 Nov 1994 08:49:37 GMT ",
                "sun, 06 nov 1994 08:49:37 gmt",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994"
            })
    void eachFormIsRead(String date) {
        assertThat(HttpDate.parse(date)).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|Saturday, 05-Dec-26 08:49:37 GMT|,2026-12-05T08:49:37Z",
                "|Sat Dec  5 08:49:37 2026|,2026-12-05T08:49:37Z",
                "|Wed Dec 16 23:59:59 2026|,2026-12-16T23:59:59Z"
            })
    void theOldFormsAreReadInThisCenturyToo(String date, Instant expected) {
        assertThat(HttpDate.parse(date)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "1994-11-06T08:49:37Z",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 CET",
                "Sun Nov 31 08:49:37 1994",
                "Sun, 06 Nov 1994 25:49:37 GMT"
            })
    void anythingElseIsNone(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }

    @Test
    void theLocaleOfTheProcessDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(HttpDate.parse("Wednesday, 16-Dec-26 23:59:59 GMT"))
                    .contains(Instant.parse("2026-12-16T23:59:59Z"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
