// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.position;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.state.StateCodec;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A position as one line of ASCII, which every kind of repository preserves. */
public final class PositionCodec implements StateCodec<Position> {

    private final JsonMapper mapper =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public String write(Position position) {
        ObjectNode json = mapper.createObjectNode().put("floor", position.floor());
        position.done().forEach(json.putArray("done")::add);
        position.left().forEach(json.putArray("left")::add);
        position.since().ifPresent(since -> json.put("since", since.toString()));
        ObjectNode files = json.putObject("files");
        position.files().forEach((id, names) -> names.forEach(files.withArray(Long.toString(id))::add));
        try {
            return mapper.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Position read(String text) throws Exception {
        JsonNode json = mapper.readTree(text);
        if (!json.path("floor").isIntegralNumber()
                || !json.path("done").isArray()
                || !json.path("left").isArray()) {
            throw new IllegalArgumentException("no position");
        }
        Map<Long, Set<String>> files = new TreeMap<>();
        json.path("files").propertyStream().forEach(entry -> {
            Set<String> names = new TreeSet<>();
            entry.getValue().forEach(name -> names.add(name.asText()));
            files.put(Long.parseLong(entry.getKey()), names);
        });
        Optional<Instant> since =
                json.has("since") ? Optional.of(Instant.parse(json.path("since").asText())) : Optional.empty();
        return new Position(
                json.path("floor").longValue(), ids(json.path("done")), ids(json.path("left")), files, since);
    }

    private static TreeSet<Long> ids(JsonNode list) {
        TreeSet<Long> ids = new TreeSet<>();
        list.forEach(id -> ids.add(id.longValue()));
        return ids;
    }
}
