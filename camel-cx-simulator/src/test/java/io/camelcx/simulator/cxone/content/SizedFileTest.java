// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.camelcx.simulator.cxone.settings.FileEncoding;
import io.camelcx.simulator.cxone.settings.LineEnding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizedFileTest {
    private static final CsvFormat FORMAT = new CsvFormat(FileEncoding.defaults(), LineEnding.CRLF);

    private final Entities entities = new Entities(1);

    private SizedFile file(String entity, String version, long bytes) {
        return new SizedFile(entities.find(entity, version).orElseThrow(), FORMAT, bytes);
    }

    private static byte[] content(SizedFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeTo(out);
        return out.toByteArray();
    }

    private static List<NamedCsvRecord> rows(byte[] content) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(content))) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "qm-workflows, 1, 1000000",
        "qm-workflows, 3, 1000000",
        "recording-interaction-metadata, 7, 1000000",
        "recording-interaction-metadata, 12, 10000"
    })
    void everyRowIsWholeAndUniqueAndTheLengthIsKnownBefore(String entity, String version, int bytes)
            throws IOException {
        SizedFile file = file(entity, version, bytes);

        byte[] content = content(file);

        assertThat(content).hasSize((int) file.length()).hasSizeBetween(bytes - 2_000, bytes);
        assertThat(rows(content))
                .extracting(row -> UUID.fromString(row.getField("Segment ID")))
                .doesNotHaveDuplicates();
    }

    @Test
    void theRowsAreNumberedInTheirSegmentIds() throws IOException {
        List<NamedCsvRecord> rows = rows(content(file("qm-workflows", "1", 1_000_000)));

        assertThat(rows.get(0).getField("Segment ID")).endsWith("-000000000000");
        assertThat(rows.get(rows.size() - 1).getField("Segment ID")).endsWith("-%012d".formatted(rows.size() - 1));
    }

    @Test
    void aFileIsAsLargeAsItCanBe() {
        SizedFile file = file("qm-workflows", "1", 1_000_000);

        assertThat(file("qm-workflows", "1", file.length()).length()).isEqualTo(file.length());
        assertThat(file("qm-workflows", "1", file.length() - 1).length()).isLessThan(file.length());
    }

    @Test
    void withoutRoomForARowThereIsTheHeaderAlone() throws IOException {
        assertThat(rows(content(file("qm-workflows", "1", 1)))).isEmpty();
    }

    @Test
    void theLengthOfALargeFileIsKnownAtOnce() {
        assertThat(file("qm-workflows", "1", 5L << 30).length()).isBetween((5L << 30) - 2_000, 5L << 30);
    }

    @Test
    void aFileMayBeSentTwice() throws IOException {
        SizedFile file = file("qm-workflows", "1", 500_000);

        assertThat(content(file)).isEqualTo(content(file));
    }
}
