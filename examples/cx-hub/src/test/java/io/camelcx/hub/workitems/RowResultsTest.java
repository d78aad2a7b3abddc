// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.camelcx.genesys.openmedia.client.Creation.Outcome;
import io.camelcx.hub.workitems.rows.RowFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowResultsTest {

    @TempDir
    private Path root;

    private WorkItemFolders folders;
    private WorkItemFile file;
    private List<WorkItem> items;

    @BeforeEach
    void prepare() throws IOException {
        folders = new WorkItemFolders(root);
        open("customer\nAdler\nBrandt\n");
    }

    private void open(String content) throws IOException {
        Path dropped = Files.writeString(root.resolve("a.csv"), content);
        file = WorkItemFile.open(dropped, new RowFormat(',', List.of()), root, () -> true);
        items = file.iterator().next();
    }

    @Test
    void noFileExistsUntilAllResultsAreKnown() throws IOException {
        answer(0);
        assertThat(folders.answers("a.csv")).doesNotExist();

        file.results().refused(items.get(1), "bad");
        file.complete();

        assertThat(folders.answers("a.csv"))
                .hasContent("{\"row\":1,\"externalId\":\"a.csv-1\",\"interactionId\":\"id1\",\"outcome\":\"created\"}");
        assertThat(folders.deadLetters("a.csv"))
                .hasContent(
                        "{\"row\":2,\"externalId\":\"a.csv-2\",\"reason\":\"bad\",\"original\":{\"customer\":\"Brandt\"}}");
    }

    @Test
    void aFileIsNotDoneWithoutTheResultOfEachRow() {
        answer(0);

        assertThatIllegalStateException()
                .isThrownBy(() -> file.complete())
                .withMessageStartingWith("Only 1 of 2 rows have a result");
        assertThat(folders.answers("a.csv")).doesNotExist();
    }

    @Test
    void aResultAfterTheFileWasDiscardedIsIgnored() throws IOException {
        answer(0);
        file.discard();
        answer(1);
        file.results().refused(items.get(1), "bad");

        assertThat(folders.answers("a.csv").getParent()).isEmptyDirectory();
        assertThat(folders.deadLetters("a.csv")).doesNotExist();
    }

    @Test
    void manyThreadsMayRecordResults() throws IOException {
        open("customer\n" + "Adler\n".repeat(50));

        IntStream.range(0, 50).parallel().forEach(this::answer);
        file.complete();

        assertThat(Files.readAllLines(folders.answers("a.csv")))
                .hasSize(50)
                .doesNotHaveDuplicates()
                .allSatisfy(line -> assertThat(line).startsWith("{\"row\":").endsWith("}"));
    }

    private void answer(int index) {
        file.results().answered(items.get(index), "id" + (index + 1), Outcome.created);
    }
}
