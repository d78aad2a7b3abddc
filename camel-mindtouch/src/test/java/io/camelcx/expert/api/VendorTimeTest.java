// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorTimeTest {

    private static final Instant TIME = Instant.parse("2026-11-22T08:05:09Z");

    @Test
    void isWrittenInUtcToTheSecond() {
        assertThat(VendorTime.write(TIME.plusMillis(900))).isEqualTo("20261122080509");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20261122080509",
                "2026-11-22T08:05:09Z",
                "2026-11-22T09:05:09+01:00",
                " 20261122080509 ",
                "2026-11-22T08:05:09.000Z",
                "Sun, 22 Nov 2026 08:05:09 GMT"
            })
    void isReadInEachForm(String text) {
        assertThat(VendorTime.read(text)).contains(TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "20261399000000", "2026-11-22", "Sun, 31 Nov 2026 08:05:09 GMT"})
    void isEmptyIfItIsNone(String text) {
        assertThat(VendorTime.read(text)).isEmpty();
    }

    @Test
    void theErrorNamesTheWrongOption() {
        assertThatThrownBy(() -> VendorTime.required("since", "soon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("since")
                .hasMessageContaining("soon");
    }

    @Test
    void becomesIsoWhereverItIsText() {
        assertThat(VendorTime.iso("Sun, 22 Nov 2026 08:05:09 GMT")).isEqualTo("2026-11-22T08:05:09Z");
        assertThat(VendorTime.iso("")).isEmpty();
        assertThat(VendorTime.iso("no time")).isEqualTo("no time");
    }
}
