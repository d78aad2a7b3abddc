// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.expert.pages.changes.KnownPages.Known;
import io.camelcx.support.state.StateEntry;
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
 * Keeps known pages in a repository, in parts of some hundred pages, so that a change of one page writes some kilobytes and not all. A
 * page stays in its part; a new one goes where there is room. For one thread.
 */
public final class KnownPagesStore {

    static final int PAGES_PER_PART = 200;

    private final StateEntry head;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<Long, Integer> partOf = new HashMap<>();
    private final List<List<Long>> parts = new ArrayList<>();
    private final SortedSet<Integer> withRoom = new TreeSet<>();
    private final SortedSet<Integer> unsaved = new TreeSet<>();
    private boolean headUnsaved;

    /** @param head where is kept how many parts there are; the parts are kept under keys that begin with its key */
    public KnownPagesStore(StateEntry head) {
        this.head = head;
    }

    /**
     * Reads what is kept.
     *
     * @return whether all pages were known when it was kept; false too if nothing is kept
     */
    boolean load(Consumer<Known> pages) {
        Optional<JsonNode> kept = head.read().map(this::read);
        int count = kept.map(json -> json.path("parts").asInt()).orElse(0);
        for (int number = 0; number < count; number++) {
            parts.add(new ArrayList<>());
            for (JsonNode page : part(number).read().map(this::read).orElseGet(mapper::createArrayNode)) {
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
        return kept.filter(json -> json.path("complete").asBoolean()).isPresent();
    }

    /** Something beside the pages is to be saved. */
    void changed() {
        headUnsaved = true;
    }

    /** A page is to be saved. */
    void changed(Known page) {
        int number = partOf.computeIfAbsent(page.id(), this::room);
        unsaved.add(number);
    }

    /** A page is not to be kept any more. */
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

    /** Writes the parts that are to be saved. */
    void save(Map<Long, Known> pages, boolean complete) {
        unsaved.forEach(number -> part(number).write(write(parts.get(number), pages)));
        unsaved.clear();
        if (headUnsaved) {
            ObjectNode json = mapper.createObjectNode();
            json.put("parts", parts.size()).put("complete", complete);
            head.write(json.toString());
            headUnsaved = false;
        }
    }

    private StateEntry part(int number) {
        return new StateEntry(head.repository(), head.key() + "/" + number);
    }

    private String write(List<Long> ids, Map<Long, Known> pages) {
        ArrayNode json = mapper.createArrayNode();
        for (Long id : ids) {
            Known page = pages.get(id);
            json.addArray().add(page.id()).add(page.path()).add(page.asOf().getEpochSecond());
        }
        return json.toString();
    }

    private JsonNode read(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The state repository holds under " + head.key() + " what expert-pages has not written", e);
        }
    }
}
