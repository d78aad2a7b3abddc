// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {

    @TempDir
    private Path folder;

    private RowFiles files;

    @BeforeEach
    void prepare() {
        files = RowFiles.in(folder);
    }

    @Test
    void eachElementOfAListIsARow() throws IOException {
        assertThat(texts("a.json", """
                [
                  {"customer": "Adler", "tags": ["new", "vip"]},
                  {"customer": "Brandt", "address": {"city": "Köln"}}
                ]
                """))
                .containsExactly(
                        "1 {\"customer\":\"Adler\",\"tags\":[\"new\",\"vip\"]}",
                        "2 {\"customer\":\"Brandt\",\"address\":{\"city\":\"Köln\"}}");
    }

    @Test
    void oneObjectIsOneRow() throws IOException {
        assertThat(texts("a.json", "{\n  \"customer\": \"Adler\"\n}\n")).containsExactly("1 {\"customer\":\"Adler\"}");
        assertThat(texts("a.json", "{\"customer\":\"Adler\"}")).containsExactly("1 {\"customer\":\"Adler\"}");
    }

    @Test
    void anObjectALineIsARowALineWhateverTheFilesNameEndsIn() throws IOException {
        String lines = "{\"customer\":\"Adler\"}\n\n{\"customer\":\"Brandt\"}\n";

        for (String name : List.of("a.json", "a.jsonl", "a.ndjson", "A.JSON")) {
            assertThat(texts(name, lines)).containsExactly("1 {\"customer\":\"Adler\"}", "2 {\"customer\":\"Brandt\"}");
        }
    }

    @Test
    void aLineThatIsNoJsonIsBadAndStopsNoOther() throws IOException {
        assertThat(texts("a.jsonl", """
                {"customer":"Adler"}
                {"customer":
                {"customer":"Brandt"} {"customer":"Castillo"}
                {"customer":"Dubois"}
                """))
                .satisfiesExactly(
                        row -> assertThat(row).isEqualTo("1 {\"customer\":\"Adler\"}"),
                        row -> assertThat(row).startsWith("2 bad: the row in line 2 is not JSON: "),
                        row -> assertThat(row).startsWith("3 bad: the row in line 3 is not JSON: "),
                        row -> assertThat(row).isEqualTo("4 {\"customer\":\"Dubois\"}"));
    }

    @Test
    void aBadLineIsKeptAsItWas() throws IOException {
        assertThat(files.read("a.jsonl", "{\"customer\":\n"))
                .singleElement()
                .satisfies(row -> assertThat(row.content().textValue()).isEqualTo("{\"customer\":"));
    }

    @Test
    void aValueThatIsNoObjectIsABadRow() throws IOException {
        assertThat(texts("a.json", "[{\"customer\":\"Adler\"}, 17, [\"x\"], null, \"y\"]"))
                .containsExactly(
                        "1 {\"customer\":\"Adler\"}",
                        "2 bad: the row is not a JSON object, but a number",
                        "3 bad: the row is not a JSON object, but a list",
                        "4 bad: the row is not a JSON object, but nothing",
                        "5 bad: the row is not a JSON object, but a string");
    }

    @Test
    void theRowsBeforeTheEndOfAnIncompleteListAreRead() throws IOException {
        assertThat(texts("a.json", "[{\"customer\":\"Adler\"},\n{\"customer\":"))
                .satisfiesExactly(row -> assertThat(row).isEqualTo("1 {\"customer\":\"Adler\"}"), row -> assertThat(row)
                        .startsWith("2 bad: the file is not JSON from here on: ")
                        .contains("line 2"));
    }

    @Test
    void numbersKeepTheirDigits() throws IOException {
        assertThat(texts("a.json", "{\"amount\":12.10,\"id\":12345678901234567890}"))
                .containsExactly("1 {\"amount\":12.10,\"id\":12345678901234567890}");
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        assertThat(texts("a.json", "\uFEFF[{\"customer\":\"Adler\"}]")).containsExactly("1 {\"customer\":\"Adler\"}");
        assertThat(texts("a.jsonl", "\uFEFF{\"customer\":\"Adler\"}")).containsExactly("1 {\"customer\":\"Adler\"}");
    }

    @Test
    void aRowThatIsNotUtf8IsBadAndStopsNoOther() throws IOException {
        String list = "[{\"customer\":\"Müller\"},{\"customer\":\"Adler\"}]";

        assertThat(files.read("a.json", list, StandardCharsets.ISO_8859_1).stream()
                        .map(RowFiles::text))
                .containsExactly(
                        "1 bad: the row is not UTF-8: some of its characters cannot be read",
                        "2 {\"customer\":\"Adler\"}");
    }

    @Test
    void aLineWithoutAnEndIsNotReadIntoMemory() throws IOException {
        List<Row> rows = files.read(
                "a.jsonl",
                "{\"customer\":\"" + "x".repeat(3 * RowReader.MAX_LENGTH) + "\"}\n{\"customer\":\"Adler\"}\n");

        assertThat(rows.get(0).problem().orElseThrow()).startsWith("the line has more than 1048576 characters");
        assertThat(rows.get(0).content().textValue()).hasSize(RowReader.MAX_LENGTH);
        assertThat(RowFiles.text(rows.get(1))).isEqualTo("2 {\"customer\":\"Adler\"}");
    }

    @Test
    void anObjectWithoutFieldsIsABadRow() throws IOException {
        assertThat(texts("a.json", "[{}]")).containsExactly("1 bad: the row is empty");
    }

    @Test
    void aFileWithoutContentOrWithAnEmptyListHasNoRows() throws IOException {
        assertThat(texts("a.json", "")).isEmpty();
        assertThat(texts("a.json", " [ ] \n")).isEmpty();
        assertThat(texts("a.jsonl", "\n\n")).isEmpty();
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts("a.xml", "<a/>"))
                .withMessage("a.xml must end with .csv, .json, .jsonl or .ndjson");
    }

    private List<String> texts(String name, String content) throws IOException {
        return files.read(name, content).stream().map(RowFiles::text).toList();
    }
}
