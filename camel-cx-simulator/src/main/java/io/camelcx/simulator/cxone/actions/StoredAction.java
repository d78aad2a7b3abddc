// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A data action as it is kept.
 *
 * @param json all of its fields; not to be changed
 */
public record StoredAction(@JsonValue ObjectNode json) {

    public String id() {
        return json.path("id").asText();
    }

    public String name() {
        return json.path("name").asText();
    }

    public String script() {
        return json.at("/script/content").asText();
    }

    /** The names of the actions that it uses. */
    public List<String> dependencies() {
        return dependencies(json);
    }

    static List<String> dependencies(ObjectNode action) {
        return StreamSupport.stream(action.path("dependencies").spliterator(), false)
                .map(name -> name.asText())
                .toList();
    }

    /** The action as a list shows it. */
    ObjectNode listed(boolean withScript) {
        ObjectNode copy = json.deepCopy();
        if (!withScript) {
            copy.remove("script");
        }
        return copy;
    }
}
