// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.expert.events.EventMark;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.state.CurrentState;
import io.camelcx.support.state.StateCodec;
import io.camelcx.support.state.StateStore;
import java.time.Instant;
import java.util.Optional;

/** The position of a consumer; each change is in the repository, if there is one, before the method returns. */
public final class PositionStore {

    private static final ObjectMapper MAPPER = ExactJson.mapper();

    private final String key;
    private final CurrentState<ChangePosition> position;

    /** Reads the stored position. */
    public PositionStore(StateStore store) {
        this.key = store.key();
        this.position = store.current(StateCodec.of(PositionStore::write, PositionStore::read), ChangePosition.NONE);
    }

    /** The key under which it is stored. */
    public String key() {
        return key;
    }

    /** How far the consumer has come. */
    public ChangePosition position() {
        return position.get();
    }

    /** The route has received all changes up to a time. */
    public void changesTaken(Instant upto) {
        position.update(before -> before.changesTaken(upto));
    }

    /** The route has received these events. */
    public void eventsTaken(EventMark mark) {
        position.update(before -> before.eventsTaken(mark));
    }

    /** Events before a time are not read again. This is not stored at once: the stored position has the same effect. */
    public void eventsSettled(Instant before) {
        position.updateInMemory(now ->
                now.events().map(mark -> now.eventsTaken(mark.settled(before))).orElse(now));
    }

    /** Changes after a time are to be read again. */
    public void back(Instant upto) {
        position.update(before -> before.back(upto));
    }

    private static String write(ChangePosition position) {
        ObjectNode json = MAPPER.createObjectNode();
        position.upto().ifPresent(time -> json.put("upto", time.toString()));
        position.events().ifPresent(mark -> mark.write(json.putObject("events")));
        return json.toString();
    }

    /** Also in the form of earlier versions, in which {@code event} is the last event. */
    private static ChangePosition read(String text) throws JsonProcessingException {
        JsonNode json = MAPPER.readTree(text);
        if (!json.hasNonNull("upto") && !json.hasNonNull("event") && !json.hasNonNull("events")) {
            throw new IllegalArgumentException("It has neither upto nor events");
        }
        Optional<Instant> upto =
                Optional.ofNullable(json.path("upto").textValue()).map(Instant::parse);
        return new ChangePosition(
                upto,
                json.hasNonNull("events")
                        ? Optional.of(EventMark.read(json.get("events")))
                        : Optional.ofNullable(json.path("event").textValue())
                                .map(last -> EventMark.ofLast(last, upto)));
    }
}
