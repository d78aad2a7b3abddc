// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.Consumer;
import org.apache.camel.Route;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** A dev console that shows a list of entries, the same as text and as JSON. */
public abstract class EntriesConsole extends AbstractDevConsole {

    private final String entriesName;

    /**
     * A console.
     *
     * @param entriesName what the entries are, such as {@code consumers}: the one field of the JSON
     */
    protected EntriesConsole(String id, String displayName, String description, String entriesName) {
        super("camel", id, displayName, description);
        this.entriesName = entriesName;
    }

    /** The entries, each with its values by name, in the order in which they are shown. */
    protected abstract List<JsonObject> entries();

    /**
     * The consumers of the context's routes, and those that consumers of routes have created, such as that of {@code master:}.
     *
     * @param type consumers of other types are left out
     * @param describe makes the entry of a consumer
     */
    protected final <C extends Consumer> List<JsonObject> consumers(Class<C> type, Function<C, JsonObject> describe) {
        Stream<Consumer> ofRoutes = getCamelContext().getRoutes().stream().map(Route::getConsumer);
        Stream<Consumer> created = getCamelContext().getEndpoints().stream()
                .filter(ConsumingEndpoint.class::isInstance)
                .flatMap(endpoint -> ((ConsumingEndpoint) endpoint).consumers().of(Consumer.class));
        return Stream.concat(ofRoutes, created)
                .distinct()
                .filter(type::isInstance)
                .map(type::cast)
                .map(describe)
                .toList();
    }

    /**
     * Adds how the polls of a consumer went.
     *
     * @param failedInARow how many polls have failed since the last success
     * @param lastSuccess when a poll last succeeded
     * @param lastError why the last poll failed; empty if it did not
     */
    protected static void describePolls(
            JsonObject entry, long failedInARow, Optional<Instant> lastSuccess, Optional<Throwable> lastError) {
        entry.put("failedPollsInARow", failedInARow);
        entry.put("lastSuccessfulPoll", lastSuccess.map(Instant::toString).orElse("none"));
        entry.put("lastError", lastError.map(Throwable::getMessage).orElse(""));
    }

    /** A line for each value, and an empty line after each entry. */
    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        for (JsonObject entry : entries()) {
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

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        JsonArray list = new JsonArray();
        list.addAll(entries());
        JsonObject root = new JsonObject();
        root.put(entriesName, list);
        return root;
    }
}
