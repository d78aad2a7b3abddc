// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.hub.workitems.rows.Row;
import io.camelcx.hub.workitems.rows.RowFormat;
import io.camelcx.hub.workitems.rows.RowReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleWorkItemsTest {

    @Test
    void oneFileHasAnInvalidRowAndAllHaveRowsThatTheHubCanRead() throws Exception {
        assertThat(rows("claims.csv")).isNotEmpty().allMatch(SampleWorkItemsTest::isValid);
        assertThat(rows("callbacks.json")).isNotEmpty().allMatch(SampleWorkItemsTest::isValid);
        assertThat(rows("claims-with-an-invalid-row.csv"))
                .anyMatch(SampleWorkItemsTest::isValid)
                .anyMatch(row -> !isValid(row));
    }

    private static boolean isValid(Row row) {
        return row.problem().isEmpty();
    }

    private static List<Row> rows(String sample) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = new RowFormat(',', List.of()).open(path(sample))) {
            reader.rows().forEachRemaining(rows::add);
        }
        return rows;
    }

    private static Path path(String sample) throws URISyntaxException {
        return Path.of(
                SampleWorkItemsTest.class.getResource("/samples/" + sample).toURI());
    }
}
