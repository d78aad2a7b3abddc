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
package io.camelcx.genesys.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Run with {@code -Ddocs.update} to write the tables into the page. */
class GenesysStatsTablesTest {

    private final Map<String, String> tables = ComponentTables.of(
                    "/META-INF/io/camelcx/genesys/stats/genesys-stats.json")
            .all();

    @ParameterizedTest
    @ValueSource(strings = {"component options", "endpoint options", "headers"})
    void theTablesOfThePageAreThoseOfTheComponent(String name) {
        if (System.getProperty("docs.update") != null) {
            MarkdownPage.read("genesys-stats.md")
                    .withGenerated(name, tables.get(name))
                    .write();
        }
        assertThat(MarkdownPage.read("genesys-stats.md").generated(name))
                .as("%s: run this test with -Ddocs.update to bring the page up to date", name)
                .isEqualTo(tables.get(name));
    }
}
