// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records are those that another reader of CSV finds. */
class RecordScannerTest {

    private static final int MAX_FIELD = 1 << 20;
    private static final String CHARACTERS = "a\",\r\nü";

    /** What was read of a text: the records, the line of each, and whether a broken one ended it. */
    private record Read(List<List<String>> records, List<Long> lines, boolean broken) {}

    @Test
    void readsEveryShortTextAsFastCsvDoes() throws Exception {
        for (int length = 0; length <= 5; length++) {
            for (int number = 0; number < Math.pow(CHARACTERS.length(), length); number++) {
                compare(text(number, length));
            }
        }
    }

    @Test
    void readsLongerTextsAsFastCsvDoes() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            int fields = random.nextInt(20);
            for (int field = 0; field < fields; field++) {
                String word = "xyz€ ".repeat(random.nextInt(4));
                text.append(random.nextBoolean() ? word : "\"" + word + "\"\"\r\n,\"")
                        .append(List.of(",", ",", "\n", "\r\n", "\r").get(random.nextInt(5)));
            }
            compare(text.toString());
        }
    }

    @Test
    void recordsMayEndAtAnyPlaceOfTheBuffer() throws Exception {
        String records = "one,\"two \"\"2\"\"\"\r\n,\"three\r\n\"\r\n";
        for (int padding = 16 * 1024 - 40; padding < 16 * 1024 + 10; padding++) {
            compare("x".repeat(padding) + "\n" + records.repeat(10_000) + "end");
        }
    }

    @Test
    void aFieldMayBeAsLargeAsTheLimitAndNoLarger() throws Exception {
        for (int limit = 16 * 1024 - 5; limit < 16 * 1024 + 5; limit++) {
            String full = "x".repeat(limit);
            String quoted = "\"" + "x".repeat(limit - 2) + "\"";
            for (String field : List.of(full, quoted)) {
                for (String end : List.of("\r\n", "\n", ",1\n", "")) {
                    byte[] fits = (field + end).getBytes(StandardCharsets.US_ASCII);
                    byte[] tooLarge = ("x" + full + end).getBytes(StandardCharsets.US_ASCII);

                    assertThat(scanned(new ByteArrayInputStream(fits), limit).broken())
                            .isFalse();
                    assertThat(scanned(new ByteArrayInputStream(tooLarge), limit)
                                    .broken())
                            .isTrue();
                }
            }
        }
    }

    private static String text(int number, int length) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(rest % CHARACTERS.length()));
            rest /= CHARACTERS.length();
        }
        return text.toString();
    }

    private static void compare(String text) throws IOException {
        Read expected = fastCsv(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(scanned(new ByteArrayInputStream(bytes), MAX_FIELD))
                .as(() -> text)
                .isEqualTo(expected);
        if (bytes.length < 1_000) {
            assertThat(scanned(new ByteByByte(bytes), MAX_FIELD)).as(() -> text).isEqualTo(expected);
        }
    }

    private static Read scanned(InputStream stream, int maxFieldBytes) throws IOException {
        List<List<String>> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (RecordScanner scanner = new RecordScanner(stream, maxFieldBytes)) {
            Optional<Fields> next = scanner.next();
            while (next.isPresent()) {
                records.add(next.get().texts());
                lines.add(scanner.line());
                next = scanner.next();
            }
            return new Read(records, lines, false);
        } catch (BrokenRecordException e) {
            return new Read(records, lines, true);
        }
    }

    private static Read fastCsv(String text) {
        List<List<String>> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try {
            CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)
                    .forEach((CsvRecord record) -> {
                        records.add(record.getFields());
                        lines.add(record.getStartingLineNumber());
                    });
            return new Read(records, lines, false);
        } catch (CsvParseException e) {
            return new Read(records, lines, true);
        }
    }

    /** A stream that has one byte at a time. */
    private static final class ByteByByte extends FilterInputStream {

        ByteByByte(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(1, length));
        }
    }
}
