// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.ExactJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Watches as one line of ASCII, which every kind of repository preserves. */
final class WatchJson<K, S> {

    private final JsonMapper mapper =
            ExactJson.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final WatchFormat<K, S> format;

    WatchJson(WatchFormat<K, S> format) {
        this.format = format;
    }

    String write(Collection<Watch<K, S>> watches) {
        ArrayNode list = mapper.createArrayNode();
        watches.forEach(watch -> list.add(json(watch)));
        try {
            return mapper.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The watches cannot be written as JSON", e);
        }
    }

    /** The content of a text: the readable watches, and the number of unreadable entries. */
    record Reading<K, S>(List<Watch<K, S>> watches, int unreadable) {}

    Reading<K, S> read(String text) {
        JsonNode list;
        try {
            list = mapper.readTree(text);
        } catch (JsonProcessingException e) {
            return new Reading<>(List.of(), 1);
        }
        if (!list.isArray()) {
            return new Reading<>(List.of(), 1);
        }
        List<Watch<K, S>> watches = new ArrayList<>();
        for (JsonNode json : list) {
            try {
                watches.add(watch(json));
            } catch (RuntimeException unreadable) {
                // Counted by the difference.
                continue;
            }
        }
        return new Reading<>(watches, list.size() - watches.size());
    }

    private ObjectNode json(Watch<K, S> watch) {
        ObjectNode json = mapper.createObjectNode()
                .put("key", format.label().apply(watch.key()))
                .put("since", watch.since().toString());
        watch.seen().ifPresent(seen -> json.set("seen", format.write().apply(seen)));
        if (watch.ended()) {
            json.put("ended", true);
        }
        return json;
    }

    private Watch<K, S> watch(JsonNode json) {
        Optional<S> seen = json.has("seen") ? Optional.of(format.read().apply(json.get("seen"))) : Optional.empty();
        return new Watch<>(
                format.key().apply(json.path("key").asText()),
                Instant.parse(json.path("since").asText()),
                seen,
                json.path("ended").asBoolean());
    }
}
