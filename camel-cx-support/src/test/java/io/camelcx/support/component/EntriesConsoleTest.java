// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.console.DevConsole;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;

class EntriesConsoleTest {

    @Test
    void textHasALineForEachValueWithTheValuesBelowEachOther() {
        assertThat(text(console("consumers", entry("agents"), entry("queues"))).lines())
                .containsExactly("id:         agents", "queueDepth: 7", "", "id:         queues", "queueDepth: 7", "");
    }

    @Test
    void jsonHasTheEntriesUnderTheirName() {
        assertThat(json(console("consumers", entry("agents"))))
                .isEqualTo("{\"consumers\":[{\"id\":\"agents\",\"queueDepth\":7}]}");
    }

    @Test
    void noEntriesAreNoTextAndAnEmptyList() {
        assertThat(text(console("extractions"))).isEmpty();
        assertThat(json(console("extractions"))).isEqualTo("{\"extractions\":[]}");
    }

    private static String text(DevConsole console) {
        return (String) console.call(DevConsole.MediaType.TEXT);
    }

    private static String json(DevConsole console) {
        return ((JsonObject) console.call(DevConsole.MediaType.JSON)).toJson();
    }

    private static DevConsole console(String name, JsonObject... entries) {
        return new EntriesConsole("toy", "Toy", "A console", name) {
            @Override
            protected List<JsonObject> entries() {
                return List.of(entries);
            }
        };
    }

    private static JsonObject entry(String id) {
        JsonObject entry = new JsonObject();
        entry.put("id", id);
        entry.put("queueDepth", 7);
        return entry;
    }
}
