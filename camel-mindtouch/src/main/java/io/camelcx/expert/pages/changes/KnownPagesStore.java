// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.expert.pages.changes.KnownPages.Known;
import io.camelcx.support.state.StateCodec;
import io.camelcx.support.state.StateStore;
import io.camelcx.support.state.StoredState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Stores known pages in parts of some hundred pages, so that a change of one page writes some kilobytes. A page stays in its part; a new
 * one is added where there is room. For one thread.
 */
public final class KnownPagesStore {

    static final int PAGES_PER_PART = 200;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final StateCodec<JsonNode> JSON = StateCodec.of(JsonNode::toString, MAPPER::readTree);

    private final StateStore store;
    private final Map<Long, Integer> partOf = new HashMap<>();
    private final List<List<Long>> parts = new ArrayList<>();
    private final SortedSet<Integer> withRoom = new TreeSet<>();
    private final SortedSet<Integer> unsaved = new TreeSet<>();
    private boolean headUnsaved;

    /** @param store where the number of parts is stored; the parts are stored under keys that begin with its key */
    public KnownPagesStore(StateStore store) {
        this.store = store;
    }

    /**
     * Reads the stored pages.
     *
     * @return whether all pages were known when they were stored; false if none are
     */
    boolean load(Consumer<Known> pages) {
        Optional<JsonNode> head = store.state(JSON).read();
        int count = head.map(json -> json.path("parts").asInt()).orElse(0);
        for (int number = 0; number < count; number++) {
            parts.add(new ArrayList<>());
            for (JsonNode page : part(number).read().orElseGet(MAPPER::createArrayNode)) {
                Known known = new Known(
                        page.path(0).asLong(),
                        page.path(1).asText(),
                        Instant.ofEpochSecond(page.path(2).asLong()));
                pages.accept(known);
                parts.get(number).add(known.id());
                partOf.put(known.id(), number);
            }
            noteRoom(number);
        }
        return head.filter(json -> json.path("complete").asBoolean()).isPresent();
    }

    /** Marks the head as changed. */
    void changed() {
        headUnsaved = true;
    }

    /** Marks a page as changed. */
    void changed(Known page) {
        int number = partOf.computeIfAbsent(page.id(), this::room);
        unsaved.add(number);
    }

    /** Removes a page. */
    void removed(long id) {
        Integer number = partOf.remove(id);
        if (number != null) {
            parts.get(number).remove(id);
            unsaved.add(number);
            noteRoom(number);
        }
    }

    private int room(long id) {
        if (withRoom.isEmpty()) {
            parts.add(new ArrayList<>());
            withRoom.add(parts.size() - 1);
            headUnsaved = true;
        }
        int number = withRoom.first();
        parts.get(number).add(id);
        noteRoom(number);
        return number;
    }

    private void noteRoom(int number) {
        if (parts.get(number).size() < PAGES_PER_PART) {
            withRoom.add(number);
        } else {
            withRoom.remove(number);
        }
    }

    /** Writes the parts that have changed. */
    void save(Map<Long, Known> pages, boolean complete) {
        unsaved.forEach(number -> part(number).write(write(parts.get(number), pages)));
        unsaved.clear();
        if (headUnsaved) {
            ObjectNode json = MAPPER.createObjectNode();
            json.put("parts", parts.size()).put("complete", complete);
            store.state(JSON).write(json);
            headUnsaved = false;
        }
    }

    private StoredState<JsonNode> part(int number) {
        return store.under("/" + number).state(JSON);
    }

    private static JsonNode write(List<Long> ids, Map<Long, Known> pages) {
        ArrayNode json = MAPPER.createArrayNode();
        for (Long id : ids) {
            Known page = pages.get(id);
            json.addArray().add(page.id()).add(page.path()).add(page.asOf().getEpochSecond());
        }
        return json;
    }
}
