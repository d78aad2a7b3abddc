// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import static io.camelcx.genesys.udm.export.TestKeys.FIRST;
import static io.camelcx.genesys.udm.export.TestKeys.keys;
import static io.camelcx.genesys.udm.export.TestReading.assertThatFails;
import static io.camelcx.genesys.udm.export.TestReading.encrypted;
import static io.camelcx.genesys.udm.export.TestReading.readEntries;
import static io.camelcx.genesys.udm.export.TestReading.readFiles;
import static io.camelcx.genesys.udm.export.TestZips.entry;
import static io.camelcx.genesys.udm.export.TestZips.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How an export was split is not said: each way is seen from its content. */
class ExportPartsTest {

    private static final byte[] ZIP = TestZips.streamed(contents(40));
    private static final byte[] OTHER = TestZips.streamed(Map.of("other.json", utf8("{}\n")));

    static Stream<UnaryOperator<byte[]>> encryptions() {
        return Stream.of(
                content -> TestMessages.der(content, FIRST),
                content -> TestMessages.ber(content, 100, FIRST),
                content -> TestMessages.pem(TestMessages.der(content, FIRST)),
                content -> TestMessages.mime(TestMessages.ber(content, 1000, FIRST)),
                content -> TestMessages.der(asMimePart(content), FIRST));
    }

    /** As S/MIME says: what is encrypted is a MIME part again. */
    private static byte[] asMimePart(byte[] content) {
        return TestMessages.text("Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\r\n");
    }

    @ParameterizedTest
    @MethodSource("encryptions")
    void oneFile(UnaryOperator<byte[]> encryption) throws Exception {
        assertThat(readFiles(encrypted(encryption.apply(ZIP)))).containsExactly(ZIP);
    }

    @ParameterizedTest
    @MethodSource("encryptions")
    void anEncryptedFileThatIsCut(UnaryOperator<byte[]> encryption) throws Exception {
        for (int pieces : List.of(2, 3, 7, 20)) {
            byte[][] cut = TestZips.cut(encryption.apply(ZIP), pieces).toArray(byte[][]::new);
            assertThat(readFiles(encrypted(cut))).containsExactly(ZIP);
        }
    }

    @ParameterizedTest
    @MethodSource("encryptions")
    void aZipFileOfWhichEachPartIsEncrypted(UnaryOperator<byte[]> encryption) throws Exception {
        for (int pieces : List.of(2, 3, 7)) {
            byte[][] parts = TestZips.cut(ZIP, pieces).stream().map(encryption).toArray(byte[][]::new);
            assertThat(readFiles(encrypted(parts))).containsExactly(ZIP);
        }
    }

    @ParameterizedTest
    @MethodSource("encryptions")
    void wholeZipFiles(UnaryOperator<byte[]> encryption) throws Exception {
        byte[][] parts = Stream.of(ZIP, OTHER, ZIP).map(encryption).toArray(byte[][]::new);
        assertThat(readFiles(encrypted(parts))).containsExactly(ZIP, OTHER, ZIP);
    }

    @Test
    void aSplitZipFileWhosePositionsAreThoseOfItsParts() throws Exception {
        byte[] split = TestZips.of(2, false, List.of(entry("a.json", "{}"), entry("b.json", "{}")));
        byte[][] parts = TestZips.cut(split, 3).stream()
                .map(part -> TestMessages.der(part, FIRST))
                .toArray(byte[][]::new);
        assertThat(readFiles(encrypted(parts))).containsExactly(split);
        assertThat(readEntries(new ExportEntries(encrypted(parts), ExportLimits.DEFAULT)))
                .containsOnlyKeys("a.json", "b.json");
        assertThatFails(() -> readFiles(encrypted(parts[0], parts[2])), Problem.TRUNCATED)
                .hasMessageContaining("has 3 parts, and not 2");
    }

    @Test
    void aZipFileAfterItsLastByteIsWholeAlsoWithZip64() throws Exception {
        byte[] zip = TestZips.of(0, true, List.of(entry("a.json", "{}")));
        assertThat(readFiles(encrypted(TestMessages.der(zip, FIRST), TestMessages.der(OTHER, FIRST))))
                .containsExactly(zip, OTHER);
    }

    @Test
    void aZipFileWithinAZipFileEndsNone() throws Exception {
        byte[] outer = TestZips.of(
                entry("inner.zip", "").with(entry -> {
                    entry.method = ZipFormat.STORED;
                    entry.content = OTHER;
                }),
                entry("b.json", "{}"));
        for (int cut = OTHER.length; cut < OTHER.length + 60; cut++) {
            byte[] first = TestMessages.der(Arrays.copyOf(outer, cut), FIRST);
            byte[] second = TestMessages.der(Arrays.copyOfRange(outer, cut, outer.length), FIRST);
            assertThat(readFiles(encrypted(first, second))).containsExactly(outer);
        }
    }

    @Test
    void filesAreNamedAsTheirParts() throws Exception {
        try (ExportParts parts = encrypted(TestMessages.der(ZIP, FIRST), TestMessages.der(OTHER, FIRST))) {
            assertThat(parts.next().orElseThrow().name()).isEqualTo("export.zip");
        }
    }

    @Test
    void errorsNameThePart() {
        byte[] message = TestMessages.der(ZIP, FIRST);
        byte[] damaged = TestMessages.text("<html>");
        assertThatFails(() -> readFiles(encrypted(message, damaged)), Problem.NOT_ENCRYPTED)
                .hasMessageStartingWith("export.zip.smime: ");
        assertThatFails(() -> readFiles(encrypted(damaged, message)), Problem.NOT_ENCRYPTED)
                .hasMessageStartingWith("export.z01.smime: ");
    }

    @Test
    void aPartThatIsCutIsNamedEvenIfTheNextOneIsAMessage() {
        for (UnaryOperator<byte[]> encryption : encryptions().toList()) {
            byte[] first = encryption.apply(ZIP);
            byte[] cut = Arrays.copyOf(first, first.length * 2 / 3);
            assertThatFails(() -> readFiles(encrypted(cut, encryption.apply(OTHER))), Problem.TRUNCATED)
                    .hasMessageContaining(
                            "export.z01.smime: The file is cut: a new message begins with export.zip.smime");
        }
    }

    @Test
    void aMissingPartIsAnError() {
        List<byte[]> cutMessage = TestZips.cut(TestMessages.ber(ZIP, 100, FIRST), 3);
        List<byte[]> cutZip = TestZips.cut(ZIP, 3).stream()
                .map(part -> TestMessages.der(part, FIRST))
                .toList();
        for (List<byte[]> parts : List.of(cutMessage, cutZip)) {
            for (int missing = 0; missing < 3; missing++) {
                List<byte[]> rest = new ArrayList<>(parts);
                rest.remove(missing);
                assertThatThrownBy(() -> readEntries(
                                new ExportEntries(encrypted(rest.toArray(byte[][]::new)), ExportLimits.DEFAULT)))
                        .isInstanceOf(ExportException.class);
            }
        }
    }

    @Test
    void anEmptyPartIsAnError() {
        byte[] message = TestMessages.der(ZIP, FIRST);
        assertThatFails(() -> readFiles(encrypted(message, new byte[0])), Problem.TRUNCATED)
                .hasMessageContaining("export.zip.smime: The file is empty");
        List<byte[]> cut = TestZips.cut(message, 2);
        assertThatFails(() -> readFiles(encrypted(cut.get(0), new byte[0], cut.get(1))), Problem.TRUNCATED);
    }

    @Test
    void whatIsNoZipFileIsAnError() {
        assertThatFails(() -> readFiles(encrypted(TestMessages.der(utf8("{\"id\":1}\n"), FIRST))), Problem.NOT_ZIP);
        assertThatFails(() -> readFiles(encrypted(TestMessages.der(new byte[0], FIRST))), Problem.NOT_ZIP);
        assertThatFails(() -> readFiles(encrypted(TestMessages.der(utf8("PK but no zip"), FIRST))), Problem.TRUNCATED);
    }

    @Test
    void aPartIsOpenedWhenTheOneBeforeHasBeenReadAndClosed() throws Exception {
        List<String> calls = new ArrayList<>();
        List<ExportPart> parts = new ArrayList<>();
        for (byte[] part : TestZips.cut(TestMessages.der(large(), FIRST), 3)) {
            parts.add(recorded("cut " + parts.size(), part, calls));
        }
        parts.add(recorded("whole", TestMessages.der(OTHER, FIRST), calls));
        try (ExportParts export = ExportParts.of(parts, keys(FIRST))) {
            ExportFile first = export.next().orElseThrow();
            assertThat(calls).containsExactly("open cut 0");
            first.content().readAllBytes();
            assertThat(calls)
                    .containsExactly(
                            "open cut 0", "close cut 0", "open cut 1", "close cut 1", "open cut 2", "close cut 2");
            export.next().orElseThrow();
            assertThat(calls).endsWith("open whole");
        }
        assertThat(calls).endsWith("close whole").hasSize(8);
    }

    @Test
    void aFailureOfThePartsSourceIsThrownAsItIsAndAgain() throws Exception {
        byte[] message = TestMessages.der(large(), FIRST);
        ExportPart first = new ExportPart("a", () -> new ByteArrayInputStream(message, 0, message.length / 2));
        ExportPart second = new ExportPart("b", () -> {
            throw new IOException("HTTP 403");
        });
        try (ExportParts export = ExportParts.of(List.of(first, second), keys(FIRST))) {
            InputStream content = export.next().orElseThrow().content();
            for (int times = 0; times < 2; times++) {
                assertThatThrownBy(content::readAllBytes)
                        .isInstanceOf(IOException.class)
                        .hasMessage("HTTP 403");
            }
            assertThatThrownBy(export::next).hasMessage("HTTP 403");
        }
    }

    @Test
    void noPartIsRefused() {
        assertThatThrownBy(() -> ExportParts.of(List.of(), keys(FIRST))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Longer than all buffers. */
    private static byte[] large() {
        byte[] content = new byte[1_000_000];
        new Random(1).nextBytes(content);
        return TestZips.streamed(Map.of("a", content));
    }

    private static ExportPart recorded(String name, byte[] content, List<String> calls) {
        return new ExportPart(name, () -> {
            calls.add("open " + name);
            return new ByteArrayInputStream(content) {
                @Override
                public void close() {
                    calls.add("close " + name);
                }
            };
        });
    }

    private static Map<String, byte[]> contents(int count) {
        Random random = new Random(1);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            byte[] content = new byte[random.nextInt(300)];
            random.nextBytes(content);
            contents.put("entry-" + i, content);
        }
        return contents;
    }
}
