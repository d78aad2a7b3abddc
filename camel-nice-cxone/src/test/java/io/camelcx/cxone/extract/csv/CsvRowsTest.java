// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @Test
    void rowsAreMapsInTheOrderOfTheColumns() {
        Map<String, String> row = rows("b,a,c\r\n1,2,3\r\n").next();

        assertThat(row.keySet()).containsExactly("b", "a", "c");
        assertThat(row.values()).containsExactly("1", "2", "3");
        assertThat(row).containsEntry("a", "2").hasSize(3).isEqualTo(Map.of("a", "2", "b", "1", "c", "3"));
        assertThat(row.get("d")).isNull();
        assertThat(row.containsKey("d")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r\n1,2\r\n", "a,b\n1,2\n", "a,b\n1,2", "\ufeffa,b\r\n1,2", "\"a\",\"b\"\n\"1\",\"2\""})
    void byteOrderMarkLineEndingsAndQuotesMakeNoDifference(String csv) {
        assertThat(all(csv)).containsExactly(Map.of("a", "1", "b", "2"));
    }

    @Test
    void quotedFieldsMayContainLineBreaksQuotesAndCommas() {
        assertThat(all("a,b\r\n\"line one\r\nline two\",\"said \"\"no\"\", twice\"\r\n\"\n\",\r\n"))
                .containsExactly(
                        Map.of("a", "line one\r\nline two", "b", "said \"no\", twice"), Map.of("a", "\n", "b", ""));
    }

    @Test
    void textInAnyScriptIsReadAsUtf8() {
        assertThat(all("Größe – €,b\n\"äöü, \"\"ß\"\"\",👍🏽🎉\n日本語,é\n"))
                .containsExactly(
                        Map.of("Größe – €", "äöü, \"ß\"", "b", "👍🏽🎉"), Map.of("Größe – €", "日本語", "b", "é"));
    }

    @Test
    void recordsMayHaveHundredsOfFieldsAndFieldsMayBeLong() {
        String names = IntStream.range(0, 500).mapToObj(number -> "c" + number).collect(joining(","));
        String longText = "ü".repeat(100_000);
        String fields = IntStream.range(0, 500).mapToObj(number -> "f" + number).collect(joining(","));

        CsvRows rows = rows(names + "\n" + longText + ",".repeat(499) + "\n" + fields + "\n");

        assertThat(rows.next()).containsEntry("c0", longText).containsEntry("c499", "");
        assertThat(rows.next()).containsEntry("c0", "f0").containsEntry("c499", "f499");
    }

    @Test
    void aHeaderOfMoreFieldsThanAnyEntityHasIsRefused() {
        assertThatThrownBy(() -> rows(",".repeat(4096)))
                .hasMessageContaining("its first line is no header: it is too large: more than 4096 fields");
    }

    @Test
    void emptyLinesAreNoRows() {
        assertThat(all("a,b\n\n1,2\n\n")).hasSize(1);
    }

    @Test
    void aFileOfAHeaderOnlyAndAnEmptyOneHaveNoRows() {
        assertThat(all("a,b\r\n")).isEmpty();
        assertThat(all("")).isEmpty();
        assertThat(rows("a,b\r\n").columns()).containsExactly("a", "b");
        assertThatThrownBy(() -> rows("a,b\n").next()).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '|',
            value = {
                "a,a,a | a,a_2,a_3",
                "a,a,a_2 | a,a_3,a_2",
                "a,,  ,b | a,2,3,b",
                ",1 | 1_2,1",
            })
    void repeatedColumnsGetASuffixAndBlankOnesTheirNumber(String header, String names) {
        assertThat(rows(header + "\n").columns()).containsExactly(names.split(","));
    }

    @Test
    void theFileIsClosedWithTheRows() throws Exception {
        AtomicInteger open = new AtomicInteger();
        CsvSource file = offset -> {
            open.incrementAndGet();
            return new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        };

        CsvRows.open(file, CsvOptions.strict()).close();

        assertThat(open).hasValue(0);
    }

    @Test
    void aRowIsBoundToARecordByNameAndMissingColumnsAreEmpty() {
        QmWorkflow row = QmWorkflow.of(rows("Agent ID,Score – Percentage,Team Name\n007,87.50%,\"Sales, north\"\n")
                .next());

        assertThat(row.agentId()).isEqualTo("007");
        assertThat(row.percentage())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("87.5"));
        assertThat(row.teamName()).isEqualTo("Sales, north");
        assertThat(row.phoneNumber()).isEmpty();
        assertThat(QmWorkflow.of(Map.of()).percentage()).isEmpty();
    }

    private static List<Map<String, String>> all(String csv) {
        List<Map<String, String>> all = new ArrayList<>();
        rows(csv).forEachRemaining(all::add);
        return all;
    }

    private static CsvRows rows(String csv) {
        try {
            CsvOptions allowing =
                    new CsvOptions(MalformedRows.fail, CsvOptions.DEFAULT_MAX_FIELD_BYTES, true, row -> {});
            return CsvRows.open(CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), allowing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
