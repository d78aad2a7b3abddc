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
package io.camelcx.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    @Test
    void textHasALineForEachValueWithTheValuesBelowEachOther() {
        ConsoleReport report = new ConsoleReport("consumers", List.of(entry("agents"), entry("queues")));

        assertThat(report.text().lines())
                .containsExactly("id:         agents", "queueDepth: 7", "", "id:         queues", "queueDepth: 7", "");
    }

    @Test
    void jsonHasTheEntriesUnderTheirName() {
        ConsoleReport report = new ConsoleReport("consumers", List.of(entry("agents")));

        assertThat(report.json().toJson()).isEqualTo("{\"consumers\":[{\"id\":\"agents\",\"queueDepth\":7}]}");
    }

    @Test
    void nothingToTellIsNoTextAndAnEmptyList() {
        ConsoleReport report = new ConsoleReport("extractions", List.of());

        assertThat(report.text()).isEmpty();
        assertThat(report.json().toJson()).isEqualTo("{\"extractions\":[]}");
    }

    private static JsonObject entry(String id) {
        JsonObject entry = new JsonObject();
        entry.put("id", id);
        entry.put("queueDepth", 7);
        return entry;
    }
}
