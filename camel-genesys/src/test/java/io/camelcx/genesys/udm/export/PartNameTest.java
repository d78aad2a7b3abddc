// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartNameTest {

    @ParameterizedTest
    @CsvSource({
        "export-1.zip.smime, export-1, 2147483647",
        "export-1.z01.smime, export-1, 1",
        "export-2b710a2c-0e7f.z12.smime, export-2b710a2c-0e7f, 12",
        "export-1.z100, export-1, 100",
        "export-1.zip, export-1, 2147483647",
        "EXPORT-1.ZIP.SMIME, EXPORT-1, 2147483647",
        "export-1.zip.003.smime, export-1, 3",
        "export-1.zip.smime.003, export-1, 3",
        "export.v2.zip.p7m, export.v2, 2147483647",
        "other, other, 2147483647"
    })
    void readsNames(String name, String export, int number) {
        assertThat(PartName.of(name)).isEqualTo(new PartName(export, number));
    }

    @Test
    void theLastPartHasTheNameOfAWholeFile() {
        assertThat(List.of("b.zip.smime", "a.zip.smime", "a.z10.smime", "a.z02.smime", "a.z01.smime").stream()
                        .map(PartName::of)
                        .sorted(PartName.ORDER))
                .extracting(PartName::export, PartName::number)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"a\", 1)", "(\"a\", 2)", "(\"a\", 10)", "(\"a\", 2147483647)", "(\"b\", 2147483647)");
    }

    @ParameterizedTest
    @CsvSource({
        "e-1.zip.smime e-9.zip.smime e-10.zip.smime e-100.zip.smime",
        "export-7.1.zip.smime export-7.2.zip.smime export-7.10.zip.smime",
        "export-1.zip.smime export-1-2.zip.smime export-1-10.zip.smime",
        "export-1.z9 export-1.z10 export-1.zip export-2.z01 export-2.zip export-10.zip",
        "e.zip.smime.2 e.zip.smime.10 e.zip.smime"
    })
    void numbersInNamesAreOrderedByTheirValue(String names) {
        List<String> inOrder = List.of(names.split(" "));

        assertThat(inOrder.stream().sorted().sorted(Comparator.comparing(PartName::of, PartName.ORDER)))
                .isEqualTo(inOrder);
    }

    @Test
    void theZipFileIsNamedAsTheExport() {
        assertThat(PartName.of("export-1.z01.smime").fileName()).isEqualTo("export-1.zip");
    }
}
