// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.expert.events.EventMark;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.state.StateCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a consumer has come.
 *
 * @param events  the events that are settled; empty before the first poll
 * @param crawled the last page, in the order of their numbers, whose files the first crawl has delivered; empty when there is no crawl
 * @param pending what could not be delivered and is tried again, the oldest first; its events are settled
 */
record FilePosition(Optional<EventMark> events, Optional<Long> crawled, List<FileChange> pending) {

    /** Nothing was delivered. */
    static final FilePosition NONE = new FilePosition(Optional.empty(), Optional.empty(), List.of());

    static final StateCodec<FilePosition> CODEC = StateCodec.of(FilePosition::write, FilePosition::read);

    private static final ObjectMapper MAPPER = ExactJson.mapper();

    FilePosition {
        pending = List.copyOf(pending);
    }

    FilePosition withEvents(EventMark mark) {
        return new FilePosition(Optional.of(mark), crawled, pending);
    }

    FilePosition withCrawled(Optional<Long> page) {
        return new FilePosition(events, page, pending);
    }

    FilePosition withPending(List<FileChange> changes) {
        return new FilePosition(events, crawled, changes);
    }

    FilePosition plusPending(List<FileChange> more) {
        List<FileChange> all = new ArrayList<>(pending);
        all.addAll(more);
        return withPending(all);
    }

    private static String write(FilePosition position) {
        ObjectNode json = MAPPER.createObjectNode();
        position.events().ifPresent(mark -> mark.write(json.putObject("events")));
        position.crawled().ifPresent(page -> json.put("crawled", page));
        ArrayNode pending = json.putArray("pending");
        position.pending().forEach(change -> pending.add(MAPPER.<JsonNode>valueToTree(change)));
        return json.toString();
    }

    private static FilePosition read(String text) throws JsonProcessingException {
        JsonNode json = MAPPER.readTree(text);
        if (!json.hasNonNull("events") || !json.path("pending").isArray()) {
            throw new IllegalArgumentException("It has no events and no pending changes");
        }
        List<FileChange> pending = new ArrayList<>();
        for (JsonNode change : json.get("pending")) {
            pending.add(MAPPER.treeToValue(change, FileChange.class));
        }
        return new FilePosition(
                Optional.of(EventMark.read(json.get("events"))),
                Optional.ofNullable(json.get("crawled")).map(JsonNode::asLong),
                pending);
    }
}
