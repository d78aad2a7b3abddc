// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** The properties of an answer as a map that cannot be changed; it saves the copy of an object that nobody else holds. */
final class AnsweredProperties extends AbstractMap<String, JsonNode> {

    private final ObjectNode answer;

    /**
     * A view of an object.
     *
     * @param answer must not change from now on
     */
    AnsweredProperties(ObjectNode answer) {
        this.answer = answer;
    }

    @Override
    public JsonNode get(Object name) {
        return name instanceof String property ? answer.get(property) : null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Map.Entry<String, JsonNode>> iterator() {
                return answer.propertyStream().map(Map.Entry::copyOf).iterator();
            }

            @Override
            public int size() {
                return answer.size();
            }
        };
    }
}
