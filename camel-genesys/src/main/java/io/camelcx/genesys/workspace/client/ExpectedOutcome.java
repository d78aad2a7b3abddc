// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The event that reports the outcome of an operation.
 *
 * @param messageType its {@code messageType}
 * @param subject     what the event must be about
 * @param field       the JSON pointer to a field that shows the outcome; below the channel's object for {@link Subject#CHANNEL}
 * @param values      the values of the field that are an outcome; empty for any. A missing field is an empty text
 */
public record ExpectedOutcome(String messageType, Subject subject, String field, Set<String> values) {

    private static final Set<String> OTHER_IDS = Set.of("connId", "previousConnId");

    /** What an event is about. */
    public enum Subject {
        /** The agent's telephone. */
        DN,
        /** A media channel, by the operation's media type. */
        CHANNEL,
        /** The operation's call. */
        CALL,
        /** A call to the operation's destination. */
        NEW_CALL,
        /** Another call that belongs to the operation's call. */
        CONSULT_CALL,
        /** The operation's interaction. */
        INTERACTION
    }

    /**
     * What an operation was asked for.
     *
     * @param id          the id of the call or the interaction; may be empty
     * @param mediaType   the media type; may be empty
     * @param destination the number that is called; may be empty
     */
    public record Target(String id, String mediaType, String destination) {}

    public ExpectedOutcome {
        values = Set.copyOf(values);
    }

    /** Whether an event that has the operation's own id reports the outcome. */
    boolean isIn(JsonNode event, Target target) {
        return isOfType(event) && (subject != Subject.CONSULT_CALL || !isCall(event.path("call"), target.id()));
    }

    /** Whether an event without any operation's id reports the outcome. */
    boolean matches(JsonNode event, Target target) {
        return isOfType(event)
                && subject(event, target)
                        .map(its -> values.isEmpty() || values.contains(text(its.at(field))))
                        .orElse(false);
    }

    private boolean isOfType(JsonNode event) {
        return messageType.equals(WorkspaceEvent.messageType(event));
    }

    private Optional<JsonNode> subject(JsonNode event, Target target) {
        JsonNode call = event.path("call");
        return switch (subject) {
            case DN -> Optional.of(event);
            case CHANNEL ->
                StreamSupport.stream(event.path("media").path("channels").spliterator(), false)
                        .filter(channel -> channel.path("name").asText().equals(target.mediaType()))
                        .findFirst();
            case CALL -> Optional.of(event).filter(its -> isCall(call, target.id()));
            case NEW_CALL -> Optional.of(event).filter(its -> isTo(call, target.destination()));
            case CONSULT_CALL ->
                Optional.of(event).filter(its -> text(call.path("parentConnId")).equals(target.id()));
            case INTERACTION ->
                Optional.of(event)
                        .filter(its -> WorkspaceEvent.interactionId(its).equals(target.id()));
        };
    }

    /** The id of a call may change; then the event has the previous one. */
    private static boolean isCall(JsonNode call, String id) {
        return text(call.path("id")).equals(id)
                || OTHER_IDS.stream().anyMatch(field -> text(call.path(field)).equals(id));
    }

    private static boolean isTo(JsonNode call, String destination) {
        Stream<JsonNode> numbers = StreamSupport.stream(
                        call.path("participants").spliterator(), false)
                .map(participant -> participant.path("number"));
        return Stream.concat(numbers, Stream.of(call.path("dnis"), call.path("phoneNumber")))
                .anyMatch(number -> text(number).equals(destination));
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asText("");
    }
}
