// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.console;

import java.util.List;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/**
 * The report of a dev console, the same as text and as JSON.
 *
 * @param name what the entries are, as {@code consumers}
 * @param entries each with its values by name, in the order in which they are shown
 */
public record ConsoleReport(String name, List<JsonObject> entries) {

    /**
     * A report on the consumers of a context's routes.
     *
     * @param type consumers of other types are left out
     * @param describe makes the entry of a consumer
     */
    public static <C> ConsoleReport ofConsumers(CamelContext context, Class<C> type, Function<C, JsonObject> describe) {
        return new ConsoleReport(
                "consumers",
                context.getRoutes().stream()
                        .map(Route::getConsumer)
                        .filter(type::isInstance)
                        .map(type::cast)
                        .map(describe)
                        .toList());
    }

    /** A line for each value, and an empty line after each entry. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (JsonObject entry : entries) {
            int width = entry.keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
            entry.forEach((key, value) -> text.append(key)
                    .append(':')
                    .append(" ".repeat(width - key.length()))
                    .append(value)
                    .append(System.lineSeparator()));
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    /** An object whose only field is the list of the entries. */
    public JsonObject json() {
        JsonArray list = new JsonArray();
        list.addAll(entries);
        JsonObject root = new JsonObject();
        root.put(name, list);
        return root;
    }
}
