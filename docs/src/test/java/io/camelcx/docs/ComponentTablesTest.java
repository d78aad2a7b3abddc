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
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run with {@code -Ddocs.update} to write the tables into the pages. */
class ComponentTablesTest {

    @ParameterizedTest
    @CsvSource({
        "genesys/stats/genesys-stats, component options",
        "genesys/stats/genesys-stats, endpoint options",
        "genesys/stats/genesys-stats, headers",
        "genesys/openmedia/genesys-openmedia, component options",
        "genesys/openmedia/genesys-openmedia, endpoint options",
        "genesys/openmedia/genesys-openmedia, headers",
        "cxone/extract/cxone-extract, component options",
        "cxone/extract/cxone-extract, endpoint options",
        "cxone/extract/cxone-extract, headers",
        "expert/pages/expert-pages, component options",
        "expert/pages/expert-pages, endpoint options",
        "expert/pages/expert-pages, headers"
    })
    void theTablesOfAPageAreThoseOfTheComponent(String component, String name) {
        String table = ComponentTables.of("/META-INF/io/camelcx/" + component + ".json")
                .all()
                .get(name);
        String page = component.substring(component.lastIndexOf('/') + 1) + ".md";
        if (System.getProperty("docs.update") != null) {
            MarkdownPage.read(page).withGenerated(name, table).write();
        }
        assertThat(MarkdownPage.read(page).generated(name))
                .as("%s of %s: run this test with -Ddocs.update to bring the page up to date", name, page)
                .isEqualTo(table);
    }
}
