// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import static io.camelcx.genesys.udm.export.TestKeys.FIRST;
import static io.camelcx.genesys.udm.export.TestReading.assertThatFails;
import static io.camelcx.genesys.udm.export.TestReading.entries;
import static io.camelcx.genesys.udm.export.TestReading.readEntries;
import static io.camelcx.genesys.udm.export.TestZips.entry;
import static io.camelcx.genesys.udm.export.TestZips.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.genesys.udm.export.TestZips.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportEntriesTest {

    private static final ExportLimits SMALL = new ExportLimits(3, 100, 150, 10, 50);

    static Stream<Consumer<Entry>> forms() {
        return Stream.of(
                entry -> {},
                entry -> entry.zip64 = true,
                entry -> entry.method = ZipFormat.STORED,
                entry -> {
                    entry.method = ZipFormat.STORED;
                    entry.zip64 = true;
                },
                entry -> entry.flags |= ZipFormat.FLAG_DESCRIPTOR,
                entry -> {
                    entry.flags |= ZipFormat.FLAG_DESCRIPTOR;
                    entry.signature = false;
                },
                entry -> {
                    entry.flags |= ZipFormat.FLAG_DESCRIPTOR;
                    entry.longDescriptor = true;
                },
                entry -> {
                    entry.flags |= ZipFormat.FLAG_DESCRIPTOR;
                    entry.longDescriptor = true;
                    entry.signature = false;
                });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsEveryFormOfEntries(Consumer<Entry> form) throws Exception {
        byte[] large = new byte[200_000];
        new Random(1).nextBytes(large);
        for (boolean zip64End : new boolean[] {false, true}) {
            byte[] zip = TestZips.of(
                    0,
                    zip64End,
                    List.of(
                            entry("a.json", "{}\n").with(form),
                            entry("Anhänge/größe.txt", "x").with(form).with(entry -> entry.content = large),
                            entry("empty.json", "").with(form)));
            assertThat(readEntries(zip))
                    .containsExactly(
                            entry("a.json", utf8("{}\n")),
                            entry("Anhänge/größe.txt", large),
                            entry("empty.json", new byte[0]));
        }
    }

    @Test
    void readsWhatTheJdkWrites() throws Exception {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("folder/", new byte[0]);
        for (int i = 0; i < 2000; i++) {
            contents.put("folder/interaction-" + i + ".json", utf8("{\"id\":" + i + "}\n"));
        }
        Map<String, byte[]> read = readEntries(TestZips.streamed(contents));
        contents.remove("folder/");
        assertThat(read).containsExactlyEntriesOf(contents);
    }

    @Test
    void readsAZipFileWithoutEntries() throws Exception {
        assertThat(readEntries(TestZips.of())).isEmpty();
        assertThat(readEntries(TestZips.of(0, true, List.of()))).isEmpty();
    }

    @Test
    void skipsWhatIsNotReadOfAnEntryAndVerifiesIt() throws Exception {
        byte[] zip = TestZips.of(
                entry("a", "abc"), entry("b", "def").with(entry -> entry.wrongChecksum = 1), entry("c", "ghi"));
        try (ExportEntries entries = entries(zip, ExportLimits.DEFAULT)) {
            InputStream first = entries.next().orElseThrow().content();
            assertThat(first.read()).isEqualTo('a');
            assertThat(entries.next().orElseThrow().name()).isEqualTo("b");
            assertThatThrownBy(first::read).isInstanceOf(IOException.class).hasMessageContaining("next entry");
            assertThatFails(entries::next, Problem.DAMAGED)
                    .hasMessageContainingAll("export.zip: ", "entry b", "checksum");
            assertThatFails(entries::next, Problem.DAMAGED);
        }
    }

    @Test
    void aClosedExportIsNotRead() throws Exception {
        ExportEntries entries = entries(TestZips.of(entry("a", "abc"), entry("b", "d")), ExportLimits.DEFAULT);
        InputStream content = entries.next().orElseThrow().content();
        entries.close();
        entries.close();
        assertThatThrownBy(content::read).isInstanceOf(IOException.class).hasMessageContaining("closed");
        assertThatThrownBy(entries::next).isInstanceOf(IOException.class).hasMessageContaining("closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.json",
                "a/../b.json",
                "..",
                "a/..",
                "..\\a.json",
                "/etc/passwd",
                "\\a",
                "C:\\a",
                "c:a",
                "a\u0000b",
                "a\nb",
                ""
            })
    void refusesNamesThatLeaveTheFolder(String name) {
        assertThatFails(() -> readEntries(TestZips.of(entry(name, "x"))), Problem.UNSUPPORTED)
                .hasMessageContaining("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b.json", "..a", "a...", "a/.b", "a b", "a/b/c", "1:30.json"})
    void readsOtherNames(String name) throws Exception {
        assertThat(readEntries(TestZips.of(entry(name, "x")))).containsOnlyKeys(name);
    }

    @Test
    void refusesTwoEntriesOfOneName() {
        assertThatFails(() -> readEntries(TestZips.of(entry("a", "1"), entry("a", "2"))), Problem.DAMAGED)
                .hasMessageContaining("two entries named a");
    }

    @Test
    void refusesMoreThanTheLimits() {
        assertTooLarge("more than 3 entries", entry("a", ""), entry("b", ""), entry("c", ""), entry("d", ""));
        assertTooLarge("entry a is longer than 100 bytes", entry("a", "x".repeat(101)));
        assertTooLarge(
                "entries of the zip file are longer than 150", entry("a", "x".repeat(80)), entry("b", "x".repeat(80)));
        assertTooLarge("name of an entry is longer", entry("a".repeat(5000), ""));
    }

    private static void assertTooLarge(String message, Entry... entries) {
        assertThatFails(() -> readEntries(entries(TestZips.of(entries), SMALL)), Problem.TOO_LARGE)
                .hasMessageContaining(message);
    }

    @Test
    void refusesABombByItsRatio() {
        ExportLimits limits = new ExportLimits(10, 1 << 30, 1 << 30, 100, 50);
        Entry bomb = entry("bomb", "").with(entry -> entry.content = new byte[ExportLimits.RATIO_FROM + 100_000]);
        assertThatFails(() -> readEntries(entries(TestZips.of(bomb), limits)), Problem.TOO_LARGE)
                .hasMessageContaining("entry bomb is compressed by more than 100 to 1");
        Entry half = entry("half", "").with(entry -> entry.content = new byte[ExportLimits.RATIO_FROM / 2 + 100_000]);
        Entry other = entry("other", "").with(entry -> entry.content = half.content);
        assertThatFails(() -> readEntries(entries(TestZips.of(half, other), limits)), Problem.TOO_LARGE)
                .hasMessageContaining("zip file is compressed by more than 100 to 1");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatFails(
                        () -> readEntries(
                                TestZips.of(new Entry().with(entry -> entry.flags |= ZipFormat.FLAG_ENCRYPTED))),
                        Problem.UNSUPPORTED)
                .hasMessageContaining("password");
        assertThatFails(
                        () -> readEntries(TestZips.of(new Entry().with(entry -> entry.method = 93))),
                        Problem.UNSUPPORTED)
                .hasMessageContaining("method 93");
        assertThatFails(
                        () -> readEntries(TestZips.of(new Entry().with(entry -> {
                            entry.method = ZipFormat.STORED;
                            entry.flags |= ZipFormat.FLAG_DESCRIPTOR;
                        }))),
                        Problem.UNSUPPORTED)
                .hasMessageContaining("stored without its length");
        assertThatFails(() -> readEntries(utf8("{\"id\":1}\n")), Problem.NOT_ZIP)
                .hasMessageContaining("7b226964");
    }

    @Test
    void refusesWrongLengths() {
        for (Consumer<Entry> form : forms().toList()) {
            for (int wrong : List.of(-1, 1)) {
                assertThatThrownBy(() -> readEntries(TestZips.of(
                                new Entry().with(form).with(entry -> entry.wrongSize = wrong), entry("b", "b"))))
                        .isInstanceOf(ExportException.class);
            }
        }
    }

    @Test
    void aZipFileThatIsCutAnywhereIsNeverWhole() {
        byte[] zip = TestZips.of(
                entry("a", "abc"), entry("b", "def").with(forms().toList().get(4)), entry("c", ""));
        for (int length = 4; length < zip.length; length += 3) {
            byte[] cut = Arrays.copyOf(zip, length);
            assertThatFails(() -> readEntries(cut), Problem.TRUNCATED);
        }
    }

    @Test
    void everyByteThatIsChangedIsSeenIfItCounts() throws Exception {
        byte[] zip = TestZips.of(
                entry("a", "abc"), entry("b", "def").with(forms().toList().get(4)));
        Map<String, byte[]> right = readEntries(zip);
        for (int at = 0; at < zip.length; at++) {
            byte[] damaged = zip.clone();
            damaged[at] ^= 0x10;
            try {
                // A time, a version or an attribute of the directory.
                assertThat(readEntries(damaged)).as("byte " + at).containsExactlyEntriesOf(right);
            } catch (ExportException seen) {
                assertThat(seen).hasMessageContaining("export.zip");
            }
        }
    }

    @Test
    void aDirectoryThatLacksAnEntryIsDamage() {
        byte[] two = TestZips.of(entry("a", "1"), entry("b", "2"));
        byte[] one = TestZips.of(entry("b", "2"));
        byte[] first = Arrays.copyOf(two, new String(two, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 4));
        byte[] joined = Arrays.copyOf(first, first.length + one.length);
        System.arraycopy(one, 0, joined, first.length, one.length);
        assertThatFails(() -> readEntries(joined), Problem.DAMAGED).hasMessageContaining("directory");
        assertThatFails(
                        () -> readEntries(new ExportEntries(
                                TestReading.encrypted(TestMessages.der(first, FIRST), TestMessages.der(one, FIRST)),
                                ExportLimits.DEFAULT)),
                        Problem.DAMAGED)
                .hasMessageContaining("directory");
    }
}
