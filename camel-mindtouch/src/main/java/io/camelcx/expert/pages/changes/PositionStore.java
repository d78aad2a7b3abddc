// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.state.StateEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The position of a consumer; every change of it is in the repository, if there is one, before the method returns. */
public final class PositionStore {

    private final StateEntry kept;
    private final ObjectMapper mapper = ExactJson.mapper();
    private volatile ChangePosition position;

    /**
     * Reads the position.
     *
     * @param kept where it is kept
     */
    public PositionStore(StateEntry kept) {
        this.kept = kept;
        this.position = kept.read().map(this::read).orElse(ChangePosition.NONE);
    }

    /** How far the consumer has come. */
    public ChangePosition position() {
        return position;
    }

    /** The route has got all changes up to a time. */
    public void changesTaken(Instant upto) {
        save(position.changesTaken(upto));
    }

    /** The route has got these events. */
    public void eventsTaken(EventMark mark) {
        save(position.eventsTaken(mark));
    }

    /** What happened before a time is not wanted any more. It is not written at once: what is kept tells as much. */
    public void eventsSettled(Instant before) {
        position = position.events()
                .map(mark -> position.eventsTaken(mark.settled(before)))
                .orElse(position);
    }

    /** What was changed after a time has to be asked for again. */
    public void back(Instant upto) {
        save(position.back(upto));
    }

    private void save(ChangePosition changed) {
        if (!changed.equals(position)) {
            kept.write(write(changed));
            position = changed;
        }
    }

    private String write(ChangePosition changed) {
        ObjectNode json = mapper.createObjectNode();
        changed.upto().ifPresent(time -> json.put("upto", time.toString()));
        changed.events().ifPresent(mark -> {
            ObjectNode events =
                    json.putObject("events").put("since", mark.since().toString());
            ObjectNode taken = events.putObject("taken");
            mark.taken().forEach((id, time) -> taken.put(id, time.getEpochSecond()));
        });
        return json.toString();
    }

    private ChangePosition read(String text) {
        try {
            JsonNode json = mapper.readTree(text);
            if (json.hasNonNull("upto") || json.hasNonNull("event") || json.hasNonNull("events")) {
                Optional<Instant> upto =
                        Optional.ofNullable(json.path("upto").textValue()).map(Instant::parse);
                return new ChangePosition(
                        upto,
                        json.hasNonNull("events")
                                ? Optional.of(mark(json.get("events")))
                                : Optional.ofNullable(json.path("event").textValue())
                                        .map(last -> EventMark.ofLast(last, upto)));
            }
        } catch (JsonProcessingException | DateTimeException e) {
            throw notOurs(e);
        }
        throw notOurs(null);
    }

    private static EventMark mark(JsonNode json) {
        Map<String, Instant> taken = new HashMap<>();
        json.path("taken")
                .fields()
                .forEachRemaining(each -> taken.put(
                        each.getKey(), Instant.ofEpochSecond(each.getValue().asLong())));
        return new EventMark(Instant.parse(json.path("since").asText()), taken);
    }

    private IllegalStateException notOurs(Exception cause) {
        return new IllegalStateException(
                "The state repository holds under " + kept.key()
                        + " what expert-pages has not written; give it a repository, or a key, of its own",
                cause);
    }
}
