// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import io.camelcx.simulator.cxone.extraction.DataExtractionApi;
import io.camelcx.simulator.cxone.settings.FileBody;
import io.camelcx.simulator.cxone.settings.LineEnding;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileContentTest {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 2, 2);
    private static final LocalDate THIRD = LocalDate.of(2026, 2, 3);

    @AutoClose
    private final CxSimulator simulator =
            CxoneTestBed.start(SettableClock.standing(), settings -> CxoneTestBed.quick(settings)
                    .withFiles(files -> files.withRowsPerDay(25)));

    private final CxoneCaller caller = CxoneCaller.signedIn(simulator);
    private final FileHost files = simulator.cxone().files();
    private final DataExtractionApi api = simulator.cxone().dataExtraction();

    private byte[] extract(String entity, String version, LocalDate start, LocalDate end) {
        String id = caller.submit(entity, version, start.toString(), end.toString())
                .json()
                .asText();
        URI url = caller.fileUrl(id);
        return CxoneCaller.download(url).body();
    }

    private byte[] extract(LocalDate start, LocalDate end) {
        return extract("qm-workflows", "1", start, end);
    }

    private static List<Map<String, String>> parse(byte[] csv) {
        return CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(csv)).stream()
                .map(NamedCsvRecord::getFieldsAsMap)
                .toList();
    }

    @Test
    void aFileHasEveryRowOfItsDaysTheEndDateIncluded() {
        List<Map<String, String>> rows = parse(extract(FIRST, SECOND));

        assertThat(rows).hasSize(50).isEqualTo(api.rows("qm-workflows", "1", FIRST, SECOND));
        assertThat(rows)
                .extracting(row -> row.get("Submission Date").substring(0, 10))
                .containsOnly("2026-02-01", "2026-02-02");
    }

    @Test
    void theEndDateMayBeExcluded() {
        files.change(settings -> settings.withEndInclusive(false));

        assertThat(parse(extract(FIRST, THIRD))).isEqualTo(api.rows("qm-workflows", "1", FIRST, SECOND));
        assertThat(parse(extract(FIRST, FIRST))).isEmpty();
    }

    @Test
    void windowsThatOverlapDeliverTheSameRowsAgain() {
        List<Map<String, String>> second = parse(extract(SECOND, SECOND));

        assertThat(parse(extract(FIRST, SECOND))).endsWith(second.toArray(Map[]::new));
        assertThat(parse(extract(SECOND, THIRD))).startsWith(second.toArray(Map[]::new));
    }

    @Test
    void theDaysToComeHaveNoRows() {
        LocalDate today = LocalDate.of(2026, 3, 1);

        assertThat(parse(extract(today, today.plusDays(1))))
                .isEqualTo(api.rows("qm-workflows", "1", today, today))
                .hasSize(25);
    }

    @ParameterizedTest
    @CsvSource({
        "qm-workflows, 3, 38",
        "recording-interaction-metadata, 7, 14",
        "recording-interaction-metadata, 10, 15",
        "recording-interaction-metadata, 12, 16"
    })
    void everyEntityHasItsColumns(String entity, String version, int columns) {
        List<Map<String, String>> rows = parse(extract(entity, version, FIRST, FIRST));

        assertThat(rows).hasSize(25).isEqualTo(api.rows(entity, version, FIRST, FIRST));
        assertThat(rows.get(0)).hasSize(columns);
        assertThat(rows).extracting(row -> row.get("Segment ID")).doesNotContain("");
    }

    @Test
    void aFileStartsWithAByteOrderMarkAndItsLinesEndAsOnWindows() {
        byte[] file = extract(FIRST, FIRST);

        assertThat(file).startsWith(BYTE_ORDER_MARK);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("\uFEFFTenant Name,Agent ID,")
                .contains(",LastName (Assigner)\r\nDemo Tenant GmbH & Co. KG,")
                .endsWith("\r\n");
    }

    @Test
    void theByteOrderMarkMayBeMissingAndLinesMayEndAsOnUnix() {
        List<Map<String, String>> rows = parse(extract(FIRST, FIRST));
        files.change(settings -> settings.withByteOrderMark(false).withLineEnding(LineEnding.LF));

        byte[] file = extract(FIRST, FIRST);

        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("Tenant Name,")
                .contains(",LastName (Assigner)\nDemo Tenant GmbH & Co. KG,");
        assertThat(parse(file)).isEqualTo(rows);
    }

    @Test
    void aFileMayBeEmpty() {
        files.change(settings -> settings.withBody(new FileBody.Empty()));

        assertThat(extract(FIRST, FIRST)).isEmpty();
    }

    @Test
    void aFileMayHaveNothingButItsHeader() {
        files.change(settings -> settings.withBody(new FileBody.HeaderOnly()));

        assertThat(new String(extract(FIRST, FIRST), StandardCharsets.UTF_8))
                .startsWith("\uFEFFTenant Name,")
                .endsWith(",LastName (Assigner)\r\n")
                .hasLineCount(1);
    }

    @Test
    void aFileMayHaveTheSizeThatIsWanted() {
        files.change(settings -> settings.withBody(new FileBody.OfSize(1_000_000)));

        byte[] file = extract(FIRST, FIRST);

        assertThat(file).hasSizeBetween(998_000, 1_000_000);
        assertThat(parse(file)).extracting(row -> row.get("Segment ID")).doesNotHaveDuplicates();
    }

    @Test
    void rowsThatComeLateAreInTheNextFile() {
        List<Map<String, String>> early = parse(extract(FIRST, FIRST));

        files.change(settings -> settings.withRowsPerDay(27));

        assertThat(parse(extract(FIRST, FIRST)))
                .startsWith(early.toArray(Map[]::new))
                .hasSize(27);
    }

    @Test
    void anUnknownEntityHasNoRows() {
        assertThatThrownBy(() -> api.rows("qm-workflows", "2", FIRST, FIRST))
                .hasMessageStartingWith("There is no entity qm-workflows of version 2, there are [qm-workflows 1,");
    }
}
