// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.hub.workitems.rows.Row;
import io.camelcx.hub.workitems.rows.RowFormat;
import io.camelcx.hub.workitems.rows.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWorkItemsTest {

    @TempDir
    private Path folder;

    private final SampleWorkItems samples = new SampleWorkItems();

    @Test
    void everyFileHasRowsThatTheHubCanRead() throws IOException {
        for (int number = 1; number <= 50; number++) {
            assertThat(rows(number)).anyMatch(SampleWorkItemsTest::isValid);
        }
    }

    @Test
    void someRowsAreInvalid() throws IOException {
        assertThat(rows(1)).anyMatch(row -> !isValid(row));
        assertThat(rows(2)).allMatch(SampleWorkItemsTest::isValid);
        assertThat(rows(3)).allMatch(SampleWorkItemsTest::isValid);
    }

    @Test
    void aFileIsTheSameInEveryRun() {
        assertThat(samples.content(7)).isEqualTo(new SampleWorkItems().content(7));
        assertThat(samples.content(7)).isNotEqualTo(samples.content(9));
    }

    private static boolean isValid(Row row) {
        return row.problem().isEmpty();
    }

    private List<Row> rows(int number) throws IOException {
        Path file = Files.writeString(folder.resolve(SampleWorkItems.name(number)), samples.content(number));
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = new RowFormat(',', List.of()).open(file)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }
}
