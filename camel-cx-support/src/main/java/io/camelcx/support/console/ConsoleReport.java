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

import java.util.List;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/**
 * What a dev console tells, the same as text and as JSON.
 *
 * @param name what the entries are, as {@code consumers}
 * @param entries each with its values by name, in the order in which they are shown
 */
public record ConsoleReport(String name, List<JsonObject> entries) {

    /**
     * A report on the consumers of a context's routes.
     *
     * @param type consumers of other types are passed over
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
