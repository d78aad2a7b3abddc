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

/** The properties of a response as an unmodifiable map, without a copy of its object. */
final class ResponseProperties extends AbstractMap<String, JsonNode> {

    private final ObjectNode response;

    /**
     * A view of an object.
     *
     * @param response must not change from now on
     */
    ResponseProperties(ObjectNode response) {
        this.response = response;
    }

    @Override
    public JsonNode get(Object name) {
        return name instanceof String property ? response.get(property) : null;
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
                return response.propertyStream().map(Map.Entry::copyOf).iterator();
            }

            @Override
            public int size() {
                return response.size();
            }
        };
    }
}
