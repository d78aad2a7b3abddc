// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camelcx.genesys.openmedia.client.Interaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what has changed between two readings of an interaction. Objects are compared property by property, everything else
 * as a whole.
 */
public final class Differences {

    private final Set<JsonPointer> ignored;

    /**
     * A comparison.
     *
     * @param ignored names of properties, or JSON pointers, whose changes are ignored
     */
    public Differences(List<String> ignored) {
        Set<JsonPointer> pointers = new LinkedHashSet<>();
        ignored.forEach(name -> pointers.add(
                name.startsWith("/")
                        ? JsonPointer.compile(name)
                        : JsonPointer.empty().appendProperty(name)));
        this.ignored = pointers;
    }

    /** The changes, in the order of the older reading; those of new properties last. */
    public List<PropertyChange> between(Interaction before, Interaction after) {
        List<PropertyChange> changes = new ArrayList<>();
        compare(JsonPointer.empty(), json(before), json(after), changes);
        return changes;
    }

    private void compare(JsonPointer path, JsonNode before, JsonNode after, List<PropertyChange> changes) {
        if (ignored.contains(path) || before.equals(after)) {
            return;
        }
        if (!before.isObject() || !after.isObject()) {
            changes.add(new PropertyChange(path.toString(), before, after));
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(path.appendProperty(name), before.path(name), after.path(name), changes));
    }

    private static JsonNode json(Interaction interaction) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        set(json, "id", interaction.id());
        set(json, "externalId", interaction.externalId());
        json.setAll(interaction.properties());
        return json;
    }

    private static void set(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.set(name, TextNode.valueOf(value));
        }
    }
}
