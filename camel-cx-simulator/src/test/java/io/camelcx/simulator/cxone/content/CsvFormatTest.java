// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.cxone.settings.FileEncoding;
import io.camelcx.simulator.cxone.settings.LineEnding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
    private final CsvFormat format = new CsvFormat(FileEncoding.defaults(), LineEnding.CRLF);

    @Test
    void onlyWhatNeedsThemGetsQuotes() {
        assertThat(format.line(List.of("a", "b,c", "d\"e", "f\ng", "h\ri", "j;k", " l ", "")))
                .isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",\"h\ri\",j;k, l ,\r\n");
    }

    @Test
    void theHeadIsUtf8BehindAByteOrderMark() {
        assertThat(format.head(List.of("Score – Percentage")))
                .isEqualTo("\uFEFFScore – Percentage\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withoutAMarkTheHeadIsALineLikeOthers() {
        CsvFormat plain = new CsvFormat(FileEncoding.defaults().withByteOrderMarks(0), LineEnding.LF);

        assertThat(plain.head(List.of("a", "b"))).isEqualTo("a,b\n".getBytes(StandardCharsets.UTF_8));
    }
}
