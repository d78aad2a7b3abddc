// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import static io.camelcx.genesys.udm.export.TestKeys.FIRST;
import static io.camelcx.genesys.udm.export.TestReading.assertThatFails;
import static io.camelcx.genesys.udm.export.TestReading.encrypted;
import static io.camelcx.genesys.udm.export.TestZips.entry;
import static io.camelcx.genesys.udm.export.TestZips.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.genesys.udm.export.TestZips.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ExportRecordsTest {

    @Test
    void readsTheLinesOfAllEntries() {
        try (ExportRecords records = records(
                entry("Interaction-7.json", "{\"id\":1}\n{\"id\":2}\n"),
                entry("photo.png", "{\"id\":0}\n"),
                entry("Interaction-Attachment-7.JSON", "{\"id\":3}"))) {
            assertThat(records)
                    .toIterable()
                    .extracting(ExportRecord::entry, ExportRecord::line, ExportRecord::fields)
                    .containsExactly(
                            tuple("Interaction-7.json", 1L, Map.of("id", 1)),
                            tuple("Interaction-7.json", 2L, Map.of("id", 2)),
                            tuple("Interaction-Attachment-7.JSON", 1L, Map.of("id", 3)));
            assertThat(records.skippedEntries()).isEqualTo(1);
            assertThat(records.hasNext()).isFalse();
            assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void onlyALineFeedEndsALine() {
        assertThat(fields("{\"a\":\"x\u2028y\u2029z\u0085\"}\r\n\n \t\r\n{\"b\":\"\\n\"}\n\n"))
                .containsExactly(Map.of("a", "x\u2028y\u2029z\u0085"), Map.of("b", "\n"));
    }

    @Test
    void valuesKeepTheirTypesOrderAndDigits() {
        List<Map<String, Object>> all =
                fields("\uFEFF{\"z\":1.10,\"a\":12345678901234567890,\"m\":null,\"l\":[true,{}],\"ü\":\"𝄞\"}");
        assertThat(all.get(0))
                .containsExactly(
                        Map.entry("z", new BigDecimal("1.10")),
                        Map.entry("a", new BigInteger("12345678901234567890")),
                        new AbstractMap.SimpleEntry<>("m", null),
                        Map.entry("l", List.of(true, Map.of())),
                        Map.entry("ü", "𝄞"));
    }

    @Test
    void readsLinesAroundTheSizeOfTheBuffer() {
        for (int length : List.of(65_535, 65_536, 65_537, 131_072, 300_000)) {
            String text = "x".repeat(length - 8);
            assertThat(fields("{\"a\":\"" + text + "\"}\n{\"b\":1}\n{\"a\":\"" + text + "\"}"))
                    .containsExactly(Map.of("a", text), Map.of("b", 1), Map.of("a", text));
        }
    }

    @Test
    void readsStringsThatAreLongerThanTheParsersOwnLimit() {
        String text = "x".repeat(21_000_000);
        assertThat(fields("{\"a\":\"" + text + "\"}").get(0).get("a")).isEqualTo(text);
    }

    @Test
    void refusesALineThatIsTooLong() {
        ExportLimits limits = new ExportLimits(10, 1000_000, 1000_000, 250, 100);
        for (int length : List.of(93, 100_000)) {
            ExportRecords records =
                    records(limits, entry("a.json", "{\"a\":1}\n{\"a\":\"" + "x".repeat(length) + "\"}\n{}"));
            assertThat(records.next().fields()).containsEntry("a", 1);
            assertThat(records.hasNext()).isTrue();
            for (int times = 0; times < 2; times++) {
                assertThatFails(records::next, Problem.TOO_LARGE)
                        .hasMessage("export.zip: The line 2 of the entry a.json is longer than 100 bytes");
            }
        }
        assertThat(records(limits, entry("a.json", "{\"a\":\"" + "x".repeat(92) + "\"}\n"))
                        .next()
                        .fields())
                .hasSize(1);
    }

    @Test
    void aBadLineIsAnErrorAndTheNextOnesAreRead() {
        for (String bad : List.of(
                "{\"secret\":\"4711\"",
                "[4711]",
                "4711",
                "null",
                "{} 4711",
                "\"4711\"",
                "{'a':4711}",
                "{\"a\":\u0000}")) {
            ExportRecords records = records(entry("a.json", "{\"id\":1}\n\n" + bad + "\n{\"id\":2}\n"));
            assertThat(records.next().fields()).containsEntry("id", 1);
            assertThat(records.hasNext()).isTrue();
            assertThatFails(records::next, Problem.MALFORMED_RECORD)
                    .hasMessageStartingWith("export.zip: The line 3 of the entry a.json is no JSON object: ")
                    .hasMessageNotContaining("4711");
            assertThat(records.next()).returns(4L, ExportRecord::line).returns(Map.of("id", 2), ExportRecord::fields);
            assertThat(records.hasNext()).isFalse();
        }
    }

    @Test
    void aLineThatIsNoUtf8IsAnError() {
        byte[] content = utf8("{\"a\":\"x\"}\n{\"a\":1}");
        content[6] = (byte) 0xff;
        ExportRecords records = records(entry("a.json", "").with(entry -> entry.content = content));
        assertThatFails(records::next, Problem.MALFORMED_RECORD);
        assertThat(records.next().fields()).containsEntry("a", 1);
    }

    @Test
    void recordsBeforeDamageAreHandedOnButNoEnd() {
        byte[] zip = TestZips.of(entry("a.json", "{\"id\":1}\n{\"id\":2}\n").with(entry -> entry.wrongChecksum = 1));
        ExportRecords records = TestReading.records(encrypted(TestMessages.der(zip, FIRST)));
        assertThat(records.next().fields()).containsEntry("id", 1);
        assertThat(records.next().fields()).containsEntry("id", 2);
        for (int times = 0; times < 2; times++) {
            assertThat(records.hasNext()).isTrue();
            assertThatFails(records::next, Problem.DAMAGED).hasMessageContaining("checksum");
        }
    }

    @Test
    void aCutExportHasNoEnd() {
        byte[] message = TestMessages.der(TestZips.of(entry("a.json", "{\"id\":1}\n")), FIRST);
        for (int length = message.length - 1; length > 0; length -= 17) {
            byte[] cut = Arrays.copyOf(message, length);
            ExportRecords records = TestReading.records(encrypted(cut));
            List<Object> read = new ArrayList<>();
            assertThatFails(
                    () -> {
                        while (records.hasNext()) {
                            read.add(records.next().fields());
                        }
                    },
                    Problem.TRUNCATED);
        }
    }

    @Test
    void readsRecordsWhenTheyAreAskedForAlone() {
        List<String> opened = new ArrayList<>();
        byte[] zip = TestMessages.der(TestZips.of(entry("a.json", "{}\n")), FIRST);
        List<ExportPart> parts = new ArrayList<>();
        for (String name : List.of("1", "2")) {
            parts.add(new ExportPart(name, () -> {
                opened.add(name);
                return new ByteArrayInputStream(zip);
            }));
        }
        ExportRecords records = TestReading.records(ExportParts.of(parts, TestKeys.keys(FIRST)));
        assertThat(opened).isEmpty();
        records.next();
        assertThat(opened).containsExactly("1");
        records.next();
        assertThat(opened).containsExactly("1", "2");
        assertThat(records.hasNext()).isFalse();
    }

    private static List<Map<String, Object>> fields(String content) {
        List<Map<String, Object>> all = new ArrayList<>();
        records(entry("a.json", content)).forEachRemaining(record -> all.add(record.fields()));
        return all;
    }

    private static ExportRecords records(Entry... entries) {
        return records(ExportLimits.DEFAULT, entries);
    }

    private static ExportRecords records(ExportLimits limits, Entry... entries) {
        byte[] message = TestMessages.der(TestZips.of(entries), FIRST);
        return new ExportRecords(new ExportEntries(encrypted(message), limits), ExportRecords::isJson, limits);
    }
}
