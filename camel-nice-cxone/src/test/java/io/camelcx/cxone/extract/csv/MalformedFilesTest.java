// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no CSV, malformed rows, and charsets. */
class MalformedFilesTest {

    private static final String NEVER_CLOSED = "id,comment,score\n1,\"never closed,5\n2,ok,7\n3,ok,8";

    private final List<MalformedRow> reported = new ArrayList<>();

    @Test
    void aQuoteThatIsNeverClosedIsAnErrorWithRowAndLine() {
        Reading rows = read(NEVER_CLOSED, MalformedRows.fail);

        assertThatThrownBy(rows::next)
                .isInstanceOf(MalformedFileException.class)
                .hasMessageStartingWith(
                        "Row 1 at line 2 is malformed: Unclosed quoted field at end of input; the option malformed");
        assertThatThrownBy(rows::next).as("and it stays so").isInstanceOf(MalformedFileException.class);
    }

    @Test
    void skippingContinuesAtTheNextLine() {
        List<Map<String, String>> all = all(NEVER_CLOSED, MalformedRows.skip);

        assertThat(all).extracting(row -> row.get("id")).containsExactly("2", "3");
        assertThat(reported).hasSize(1);
        assertThat(reported.get(0).text()).isEqualTo("1,\"never closed,5");
        assertThat(reported.get(0).line()).isEqualTo(2);
    }

    @Test
    void rawRowsArriveAmongTheOthersWithTheirProblem() {
        List<Map<String, String>> all = all("a,b\r\n1,2\r\n1,\"x\"y\r\n3,4\r\n5\r\n", MalformedRows.raw);

        assertThat(all).hasSize(4);
        assertThat(all.get(1))
                .containsEntry(MalformedRow.LINE, "3")
                .containsEntry(MalformedRow.TEXT, "1,\"x\"y")
                .hasEntrySatisfying(MalformedRow.PROBLEM, problem -> assertThat(problem)
                        .startsWith("Unexpected character after closing quote"));
        assertThat(all.get(2)).isEqualTo(Map.of("a", "3", "b", "4"));
        assertThat(all.get(3))
                .isEqualTo(Map.of(
                        MalformedRow.LINE, "5",
                        MalformedRow.TEXT, "5",
                        MalformedRow.PROBLEM, "it has 1 fields, but the file has 2 columns"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void linesAreCountedWithinQuotesAndWithAnyLineEnding(String end) {
        String csv =
                String.join(end, "a,b", "\"one", "two\",2", "3", "4,4", "\"x\"y,5", "\"six", "six\",6", "7,7,7", "8,8");

        List<Map<String, String>> all = all(csv, MalformedRows.skip);

        assertThat(all)
                .containsExactly(
                        Map.of("a", "one" + end + "two", "b", "2"),
                        Map.of("a", "4", "b", "4"),
                        Map.of("a", "six" + end + "six", "b", "6"),
                        Map.of("a", "8", "b", "8"));
        assertThat(reported).extracting(MalformedRow::line).containsExactly(4L, 6L, 9L);
        assertThat(reported).extracting(MalformedRow::row).containsExactly(2L, 4L, 6L);
        assertThat(reported).extracting(MalformedRow::text).containsExactly("3", "\"x\"y,5", "7,7,7");
    }

    @Test
    void brokenRowsDoNotCauseAFileToBeReadRepeatedly() {
        String filling = "x".repeat(1000);
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int i = 0; i < 4000; i++) {
            csv.append("\"x\"y,").append(i).append("\n1,").append(filling).append('\n');
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        AtomicLong read = new AtomicLong();
        CsvSource counting = offset -> new FilterInputStream(CsvSource.of(bytes).open(offset)) {
            @Override
            public int read(byte[] target, int begin, int length) throws IOException {
                int count = super.read(target, begin, length);
                read.addAndGet(Math.max(0, count));
                return count;
            }
        };

        assertThat(all(counting, MalformedRows.skip)).hasSize(4000);
        assertThat(reported).hasSize(4000);
        assertThat(read).as("some buffers for each row").hasValueLessThan(2L * bytes.length + 4000 * 32 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\n", "1,2,3\n", "1,2,3,4,5\n"})
    void aRaggedRowIsMalformed(String row) {
        assertThatThrownBy(read("a,b\n1,2\n" + row, MalformedRows.fail)::rest)
                .hasMessageContaining("Row 2 at line 3 is malformed: it has " + row.split(",").length
                        + " fields, but the file has 2 columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
    void aCharsetWithoutAMarkThatIsNoUtf8IsMalformed(String charset) {
        byte[] csv = "a,b\nplain,1\nGröße,2\n".getBytes(Charset.forName(charset));

        Reading rows = read(CsvSource.of(csv), MalformedRows.fail);

        assertThat(rows.next()).containsEntry("a", "plain");
        assertThatThrownBy(rows::next)
                .hasMessageContaining("Row 2 at line 3 is malformed: it contains bytes that are no text in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC3, 0xA9, 0xFF, 0xF5, 0x00})
    void aByteThatIsNoTextMakesItsRowMalformedAndNoOther(int octet) {
        byte[] csv = "a,b\n1?,é\n2,è日👍\n".getBytes(StandardCharsets.UTF_8);
        csv[5] = (byte) octet;
        CsvSource file = padded(csv);

        assertThat(all(file, MalformedRows.skip)).containsExactly(Map.of("a", "2", "b", "è日👍"));
    }

    @Test
    void aCommaMayNotSplitACharacter() {
        byte[] csv = "a,b\nÃ,©\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(all(CsvSource.of(csv), MalformedRows.skip)).isEmpty();
        assertThat(reported).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void theByteOrderMarkDecidesTheCharset(String charset) {
        String longText = "日本👍é".repeat(20_000);
        for (String marks : List.of("\uFEFF", "\uFEFF\uFEFF")) {
            byte[] csv = (marks + "Größe,b\r\n" + longText + ",2\r\n").getBytes(Charset.forName(charset));

            assertThat(all(CsvSource.of(csv), MalformedRows.fail)).containsExactly(Map.of("Größe", longText, "b", "2"));
        }
    }

    @Test
    void brokenRowsAreSkippedInAnotherCharsetToo() {
        byte[] csv = ("\uFEFF" + NEVER_CLOSED).getBytes(StandardCharsets.UTF_16LE);

        assertThat(all(CsvSource.of(csv), MalformedRows.skip)).hasSize(2);
    }

    @Test
    void halfACharacterInAnotherCharsetIsAnError() {
        byte[] csv = "\uFEFFa,b\n1,2\n\uD83D".getBytes(StandardCharsets.UTF_16LE);
        byte[] broken = java.util.Arrays.copyOf(csv, csv.length + 2);
        broken[csv.length - 2] = 0x3D;
        broken[csv.length - 1] = (byte) 0xD8;

        assertThatThrownBy(() -> all(CsvSource.of(broken), MalformedRows.skip))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("no text in the charset of the byte order mark");
    }

    @Test
    void aFieldThatIsTooLargeNamesItsOption() {
        String csv = "a,b\n1,\"" + "x".repeat(3_000_000) + "\"\n2,ok\n";

        assertThatThrownBy(read(csv, MalformedRows.fail)::rest)
                .hasMessageContaining("Row 1 at line 2 is malformed: a field is larger than 1048576 bytes, the option"
                        + " maxFieldSize, or its quotes are never closed");
        assertThat(all(csv, MalformedRows.skip)).containsExactly(Map.of("a", "2", "b", "ok"));
        assertThat(reported.get(0).text()).hasSize(64 * 1024);
    }

    @Test
    void fieldsOfTheLargestSizeAreReadButNotTooManyOfThem() {
        String large = "x".repeat(1 << 20);

        assertThat(all("a,b\n" + large + "," + large + "\n", MalformedRows.fail))
                .hasSize(1);
        assertThatThrownBy(read("a,b,c,d,e\n" + (large + ",").repeat(4) + large + "\n", MalformedRows.fail)::rest)
                .hasMessageContaining("Row 1 at line 2 is malformed: it is too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Sorry, try again</body></html> | an HTML page",
                "  \n<html lang=\"en\">, | an HTML page",
                "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code></Error> | an XML document <Error>",
                "{\"message\":\"no, not now\"} | a JSON document",
                "[1,2] | a JSON document",
                "PK\u0003\u0004, | a ZIP archive",
                "PAR1,\u0015 | a Parquet file",
                "a,b\u0000\n | binary data",
                "a\u0000,\u0000b\u0000 | binary data, or text in a charset without a byte order mark",
                "Service Unavailable | its first line is no header: it has no comma",
                "\n\n | its first line is no header: it is blank",
                "a,\u0007b\n1,2 | its first line is no header: it contains bytes that are no text",
                "a,\"b\n1,2 | its first line is no header: Unclosed quoted field",
            })
    void theErrorNamesAFileThatIsNoCsv(String example) {
        int bar = example.lastIndexOf(" | ");
        for (MalformedRows rows : MalformedRows.values()) {
            assertThatThrownBy(() -> read(example.substring(0, bar), rows))
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageContaining("The file is no CSV")
                    .hasMessageContaining(example.substring(bar + 3));
        }
    }

    @Test
    void compressedBytesAreNoCsv() {
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0};
        byte[] zstandard = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

        assertThat(FileStart.of(gzip).foreign()).contains("gzip data");
        assertThat(FileStart.of(zstandard).foreign()).contains("Zstandard data");
        assertThat(FileStart.of("a,b".getBytes(StandardCharsets.UTF_8)).foreign())
                .isEmpty();
        assertThat(FileStart.of(new byte[0]).empty()).isTrue();
        assertThat(FileStart.of(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})
                        .empty())
                .isTrue();
    }

    /** Keeps NUL away from the beginning, where it would mark the file as binary. */
    private static CsvSource padded(byte[] csv) {
        byte[] header = "a,b\n".getBytes(StandardCharsets.UTF_8);
        byte[] lines = "\n".repeat(FileStart.BYTES).getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[csv.length + lines.length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(lines, 0, all, header.length, lines.length);
        System.arraycopy(csv, header.length, all, header.length + lines.length, csv.length - header.length);
        return CsvSource.of(all);
    }

    private List<Map<String, String>> all(String csv, MalformedRows malformed) {
        return all(CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), malformed);
    }

    private List<Map<String, String>> all(CsvSource file, MalformedRows malformed) {
        reported.clear();
        return read(file, malformed).rest();
    }

    private Reading read(String csv, MalformedRows malformed) {
        return read(CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), malformed);
    }

    private Reading read(CsvSource file, MalformedRows malformed) {
        try {
            return new Reading(CsvRows.open(
                    file, new CsvOptions(malformed, CsvOptions.DEFAULT_MAX_FIELD_BYTES, true, reported::add)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Reading(CsvRows rows) {

        Map<String, String> next() {
            return rows.next();
        }

        List<Map<String, String>> rest() {
            List<Map<String, String>> rest = new ArrayList<>();
            rows.forEachRemaining(rest::add);
            return rest;
        }
    }
}
