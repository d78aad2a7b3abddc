// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    private Path folder;

    private RowFiles files;

    @BeforeEach
    void prepare() {
        files = RowFiles.in(folder);
    }

    @Test
    void theFirstRecordNamesTheFieldsOfAllOthers() throws IOException {
        assertThat(texts("""
                customer,amount
                Adler,12.50
                Brandt,7
                """))
                .containsExactly(
                        "1 {\"customer\":\"Adler\",\"amount\":\"12.50\"}",
                        "2 {\"customer\":\"Brandt\",\"amount\":\"7\"}");
    }

    @Test
    void aQuotedFieldMayContainSeparatorsQuotesAndLineBreaks() throws IOException {
        assertThat(texts("""
                customer,note
                "Adler, Jana","says ""now""
                or never"
                Brandt,none
                """))
                .containsExactly(
                        "1 {\"customer\":\"Adler, Jana\",\"note\":\"says \\\"now\\\"\\nor never\"}",
                        "2 {\"customer\":\"Brandt\",\"note\":\"none\"}");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstName() throws IOException {
        assertThat(texts("\uFEFFcustomer\nAdler\n")).containsExactly("1 {\"customer\":\"Adler\"}");
    }

    @Test
    void linesMayEndAsOnWindowsAndTheLastOneMayHaveNoEnd() throws IOException {
        assertThat(texts("customer,amount\r\nAdler,1\r\nBrandt,2"))
                .containsExactly(
                        "1 {\"customer\":\"Adler\",\"amount\":\"1\"}", "2 {\"customer\":\"Brandt\",\"amount\":\"2\"}");
    }

    @Test
    void aBlankLineIsNoRow() throws IOException {
        assertThat(texts("customer\n\nAdler\n\n\nBrandt\n\n"))
                .containsExactly("1 {\"customer\":\"Adler\"}", "2 {\"customer\":\"Brandt\"}");
    }

    @Test
    void theSeparatorIsASetting() throws IOException {
        files = new RowFiles(folder, new RowFormat(';', List.of()));

        assertThat(texts("customer;amount\nAdler, Jana;1,50\n"))
                .containsExactly("1 {\"customer\":\"Adler, Jana\",\"amount\":\"1,50\"}");
    }

    @Test
    void aRowWithTooFewOrTooManyFieldsIsBadAndStopsNoOther() throws IOException {
        assertThat(texts("""
                customer,amount
                Adler
                Brandt,2
                Castillo,3,4
                Dubois,5
                """))
                .containsExactly(
                        "1 bad: the row in line 2 has 1 instead of 2 fields",
                        "2 {\"customer\":\"Brandt\",\"amount\":\"2\"}",
                        "3 bad: the row in line 4 has 3 instead of 2 fields",
                        "4 {\"customer\":\"Dubois\",\"amount\":\"5\"}");
    }

    @Test
    void aBadRowKeepsItsFields() throws IOException {
        assertThat(files.read("a.csv", "customer,amount\nAdler\n"))
                .singleElement()
                .satisfies(row -> assertThat(row.content()).hasToString("[\"Adler\"]"));
    }

    @Test
    void aRowWithoutAnyContentIsBad() throws IOException {
        assertThat(texts("customer,amount\n,\n")).containsExactly("1 bad: the row is empty");
    }

    @Test
    void aRowThatLacksARequiredFieldIsBad() throws IOException {
        files = new RowFiles(folder, new RowFormat(',', List.of("customer", "subject")));

        assertThat(texts("customer,subject\nAdler,Refund\n ,Refund\n"))
                .containsExactly(
                        "1 {\"customer\":\"Adler\",\"subject\":\"Refund\"}",
                        "2 bad: the field 'customer' is missing or empty");
        assertThat(texts("customer\nAdler\n")).containsExactly("1 bad: the field 'subject' is missing or empty");
    }

    @Test
    void aRowThatIsNotUtf8IsBadAndStopsNoOther() throws IOException {
        assertThat(files.read("a.csv", "customer\nMüller\nAdler\n", StandardCharsets.ISO_8859_1).stream()
                        .map(RowFiles::text))
                .containsExactly(
                        "1 bad: the row is not UTF-8: some of its characters cannot be read",
                        "2 {\"customer\":\"Adler\"}");
    }

    @Test
    void noRowIsReadIfTheHeaderIsInvalid() throws IOException {
        assertThat(texts("customer,customer\nAdler,Brandt\n"))
                .containsExactly("0 bad: the header has two columns named 'customer', so no row can be used");
        assertThat(texts("customer,\nAdler,Brandt\n"))
                .containsExactly("0 bad: the header has a column without a name, so no row can be used");
    }

    @Test
    void aFieldWithoutAnEndIsNotReadIntoMemory() throws IOException {
        assertThat(texts("customer\nAdler\n\"" + "x".repeat(2 * RowReader.MAX_LENGTH)))
                .hasSize(2)
                .first()
                .isEqualTo("1 {\"customer\":\"Adler\"}");
        assertThat(texts("customer\nAdler\n\"" + "x".repeat(2 * RowReader.MAX_LENGTH)))
                .last()
                .asString()
                .startsWith("2 bad: the file cannot be read from here on: ");
    }

    @Test
    void aFileWithoutContentOrWithAHeaderOnlyHasNoRows() throws IOException {
        assertThat(texts("")).isEmpty();
        assertThat(texts("customer,amount\n")).isEmpty();
    }

    private List<String> texts(String content) throws IOException {
        return files.read("a.csv", content).stream().map(RowFiles::text).toList();
    }
}
