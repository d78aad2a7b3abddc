// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import static io.camelcx.genesys.udm.export.TestKeys.FIRST;
import static io.camelcx.genesys.udm.export.TestReading.encrypted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.cms.CMSAlgorithm;

/** Whatever happens to an export on its way: what is read to its end is what was written, and everything else is an error. */
class DamageTest {

    private static final int RECORDS = 200;
    private static final byte[] ZIP = zip();

    /** The forms of an export, each as parts. */
    private static final List<List<byte[]>> EXPORTS = exports();

    /** A change of bytes. */
    private sealed interface Damage {

        byte[] apply(byte[] content);

        record Cut(double at) implements Damage {
            @Override
            public byte[] apply(byte[] content) {
                return Arrays.copyOf(content, (int) (content.length * at));
            }
        }

        record Flip(double at, int bit) implements Damage {
            @Override
            public byte[] apply(byte[] content) {
                byte[] flipped = content.clone();
                flipped[(int) (content.length * at)] ^= (byte) (1 << bit);
                return flipped;
            }
        }

        record Drop(double at, int count) implements Damage {
            @Override
            public byte[] apply(byte[] content) {
                int from = (int) (content.length * at);
                int to = Math.min(content.length, from + count);
                byte[] shorter = Arrays.copyOf(content, content.length - (to - from));
                System.arraycopy(content, to, shorter, from, content.length - to);
                return shorter;
            }
        }

        record Repeat(double at, int count) implements Damage {
            @Override
            public byte[] apply(byte[] content) {
                int from = (int) (content.length * at);
                int to = Math.min(content.length, from + count);
                byte[] longer = Arrays.copyOf(content, content.length + (to - from));
                System.arraycopy(content, from, longer, to, content.length - from);
                return longer;
            }
        }
    }

    @Property(tries = 1000)
    void whatIsReadToItsEndIsWhatWasWritten(
            @ForAll @IntRange(max = 9) int form,
            @ForAll @IntRange(max = 2) int part,
            @ForAll("damages") List<Damage> damages)
            throws IOException {
        List<byte[]> parts = new ArrayList<>(EXPORTS.get(form));
        int damaged = part % parts.size();
        byte[] content = parts.get(damaged);
        for (Damage damage : damages) {
            content = content.length == 0 ? content : damage.apply(content);
        }
        parts.set(damaged, content);
        assertThatAllOrAnErrorIsRead(parts, form == 9 ? 2 : 1);
    }

    @Property(tries = 200)
    void partsThatAreMissingOrInAnotherOrderAreNoExport(
            @ForAll @IntRange(min = 5, max = 8) int form, @ForAll("orders") List<Integer> order) throws IOException {
        List<byte[]> parts =
                order.stream().map(index -> EXPORTS.get(form).get(index)).toList();
        assertThatAllOrAnErrorIsRead(parts, 1);
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        Arbitrary<Double> at = Arbitraries.doubles().between(0, true, 1, false);
        Arbitrary<Integer> count = Arbitraries.integers().between(1, 40);
        Arbitrary<Damage> cut = at.map(Damage.Cut::new);
        Arbitrary<Damage> flip =
                at.flatMap(place -> Arbitraries.integers().between(0, 7).map(bit -> new Damage.Flip(place, bit)));
        Arbitrary<Damage> drop = at.flatMap(place -> count.map(each -> new Damage.Drop(place, each)));
        Arbitrary<Damage> repeat = at.flatMap(place -> count.map(each -> new Damage.Repeat(place, each)));
        return Arbitraries.oneOf(cut, flip, drop, repeat).list().ofMinSize(1).ofMaxSize(2);
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.of(0, 1, 2).list().ofMinSize(1).ofMaxSize(4);
    }

    private static void assertThatAllOrAnErrorIsRead(List<byte[]> parts, int times) throws IOException {
        List<Object> read = new ArrayList<>();
        try (ExportRecords records = TestReading.records(encrypted(parts.toArray(byte[][]::new)))) {
            while (records.hasNext()) {
                read.add(records.next().fields().get("id"));
            }
        } catch (UncheckedIOException failed) {
            assertThat(failed.getCause()).isInstanceOf(ExportException.class).hasMessageStartingWith("export.");
            return;
        }
        List<Object> written = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (int id = 0; id < RECORDS; id++) {
                written.add(id);
            }
        }
        assertThat(read).isEqualTo(written);
    }

    private static List<List<byte[]>> exports() {
        byte[] der = TestMessages.der(ZIP, FIRST);
        byte[] ber = TestMessages.ber(ZIP, 100, FIRST);
        List<byte[]> slices = TestZips.cut(ZIP, 3);
        return List.of(
                List.of(der),
                List.of(ber),
                List.of(TestMessages.pem(ber)),
                List.of(TestMessages.mime(der)),
                List.of(TestMessages.gcm(CMSAlgorithm.AES256_GCM, ZIP, FIRST)),
                TestZips.cut(der, 3),
                TestZips.cut(TestMessages.mime(ber), 3),
                slices.stream().map(slice -> TestMessages.der(slice, FIRST)).toList(),
                slices.stream()
                        .map(slice -> TestMessages.pem(TestMessages.ber(slice, 100, FIRST)))
                        .toList(),
                List.of(der, ber));
    }

    private static byte[] zip() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int entry = 0; entry < 4; entry++) {
            StringBuilder lines = new StringBuilder();
            for (int line = 0; line < RECORDS / 4; line++) {
                lines.append("{\"id\":").append(entry * RECORDS / 4 + line).append("}\n");
            }
            entries.put("entry-" + entry + ".json", TestZips.utf8(lines.toString()));
        }
        return TestZips.streamed(entries);
    }
}
