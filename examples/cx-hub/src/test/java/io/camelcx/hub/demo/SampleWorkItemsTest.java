/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
    void everyFileHasWorkThatTheHubCanRead() throws IOException {
        for (int number = 1; number <= 50; number++) {
            assertThat(rows(number)).hasAtLeastOneElementOfType(Row.Good.class);
        }
    }

    @Test
    void nowAndThenARowIsNoGood() throws IOException {
        assertThat(rows(1)).hasAtLeastOneElementOfType(Row.Bad.class);
        assertThat(rows(2)).hasOnlyElementsOfType(Row.Good.class);
        assertThat(rows(3)).hasOnlyElementsOfType(Row.Good.class);
    }

    @Test
    void aFileIsTheSameInEveryRun() {
        assertThat(samples.content(7)).isEqualTo(new SampleWorkItems().content(7));
        assertThat(samples.content(7)).isNotEqualTo(samples.content(9));
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
