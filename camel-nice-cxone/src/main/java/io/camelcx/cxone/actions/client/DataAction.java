// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A data action, as the vendor returns it. Fields that its text does not name stay in {@link #json()}.
 *
 * @param json the vendor's object
 */
public record DataAction(@JsonValue ObjectNode json) implements JsonRecord {

    /** Copies the object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DataAction {
        json = json.deepCopy();
    }

    /** The vendor's object, a copy. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** The vendor's id; empty if there is none. */
    public String id() {
        return json.path("id").asText("");
    }

    /** The name, which identifies it in the tenant; empty if there is none. */
    public String name() {
        return json.path("name").asText("");
    }

    /** The description; may be empty. */
    public String description() {
        return json.path("description").asText("");
    }

    /** Whether it is enabled, which it is unless the vendor says otherwise. */
    public boolean enabled() {
        return json.path("enabled").asBoolean(true);
    }

    /** The text of the script; empty if a list does not contain it. */
    public String script() {
        return ScriptText.of(json.path("script"));
    }

    /** The names of the actions that it uses. */
    public List<String> dependencies() {
        return names(json.path("dependencies"));
    }

    static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.isObject() ? each.path("name").asText("") : each.asText(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "DataAction[" + id() + ", " + name() + "]";
    }
}
