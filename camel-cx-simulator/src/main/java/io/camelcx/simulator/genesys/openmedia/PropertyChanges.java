// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.util.List;

/** What an update does to an interaction's user data; it is done as a whole or not at all. */
record PropertyChanges(ObjectNode changed, ObjectNode added, List<String> deleted) {

    static PropertyChanges read(RequestFields fields) {
        PropertyChanges changes = new PropertyChanges(
                fields.object("changedProperties").orElseGet(Json::object),
                fields.object("addedProperties").orElseGet(Json::object),
                fields.texts("deletedProperties"));
        if (changes.changed.isEmpty() && changes.added.isEmpty() && changes.deleted.isEmpty()) {
            throw RequestFields.invalid(
                    "changedProperties",
                    "names no property, nor do addedProperties and deletedProperties; one of them must");
        }
        return changes;
    }

    /**
     * The changed copy of the user data.
     *
     * @throws io.camelcx.simulator.http.RefusedException when a property to add exists already, or one to change or delete does not
     */
    ObjectNode applyTo(JsonNode userData) {
        ObjectNode result = Json.object();
        userData.properties().forEach(property -> result.set(property.getKey(), property.getValue()));
        for (String name : deleted) {
            requireExists("deletedProperties", name, result);
            result.remove(name);
        }
        changed.properties().forEach(property -> {
            requireExists("changedProperties", property.getKey(), result);
            result.set(property.getKey(), property.getValue());
        });
        added.properties().forEach(property -> {
            if (result.has(property.getKey())) {
                throw RequestFields.invalid(
                        "addedProperties", "names '" + property.getKey() + "', which exists already");
            }
            result.set(property.getKey(), property.getValue());
        });
        return result;
    }

    private static void requireExists(String field, String name, ObjectNode userData) {
        if (!userData.has(name)) {
            throw RequestFields.invalid(field, "names '" + name + "', which does not exist");
        }
    }
}
