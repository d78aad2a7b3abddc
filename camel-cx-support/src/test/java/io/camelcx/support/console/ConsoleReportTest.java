// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
