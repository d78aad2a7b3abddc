// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the interaction in an answer of success, or proves that the answer is none. The vendor's reference says only that it is an object, so it is read
 * in every shape that was seen or may be expected; but an answer that says nothing of an interaction must not pass for one that has lost all of its
 * properties.
 */
final class InteractionAnswer {

    private final JsonNode answer;
    private final boolean enveloped;
    private final JsonNode content;

    /** @param answer the body, read by {@link GenesysEnvelope#opening} */
    InteractionAnswer(JsonNode answer) {
        this.answer = answer;
        this.enveloped = GenesysEnvelope.isAround(answer);
        JsonNode data = enveloped || answer.path("data").isContainerNode() ? answer.path("data") : answer;
        this.content = data.isArray() && data.size() == 1 ? data.get(0) : data;
    }

    /** The interaction that was read: it has properties, and it is the one that was asked for. */
    Interaction read(InteractionKey key) throws UnacceptableAnswerException {
        Optional<Interaction> found =
                interaction().filter(interaction -> !interaction.properties().isEmpty());
        if (found.isEmpty()) {
            throw nothing();
        }
        return named(found.get(), key);
    }

    /** The interaction that was created; of one that the vendor says it has accepted no more need be known. */
    Interaction created(Optional<InteractionKey> key) throws UnacceptableAnswerException {
        Interaction created = acknowledged().orElseThrow(this::nothing);
        return key.isPresent() ? named(created, key.get()) : created;
    }

    /** The interaction that was changed, as far as the answer returns it. */
    Interaction changed(InteractionKey key) throws UnacceptableAnswerException {
        boolean empty = answer.isObject() && answer.isEmpty();
        Interaction changed = acknowledged()
                .or(() -> empty ? Optional.of(key.nameOnly()) : Optional.empty())
                .orElseThrow(this::nothing);
        return named(changed, key);
    }

    private Optional<Interaction> acknowledged() {
        if (enveloped && !content.isObject()) {
            return Optional.of(new Interaction(content.asText(""), "", Map.of()));
        }
        return interaction();
    }

    /** Without the vendor's envelope it is one if it has an id. */
    private Optional<Interaction> interaction() {
        if (!content.isObject()) {
            return Optional.empty();
        }
        Interaction interaction = Interaction.ofAnswer(content);
        return enveloped
                        || !interaction.id().isEmpty()
                        || !interaction.externalId().isEmpty()
                ? Optional.of(interaction)
                : Optional.empty();
    }

    private static Interaction named(Interaction interaction, InteractionKey key) throws UnacceptableAnswerException {
        Interaction named = interaction.namedBy(key);
        if (!key.names(named)) {
            throw new UnacceptableAnswerException("the answer is about another interaction than " + key.label() + ": "
                    + (key instanceof InteractionKey.ById ? named.id() : named.externalId()));
        }
        return named;
    }

    private UnacceptableAnswerException nothing() {
        return new UnacceptableAnswerException("the answer says nothing of an interaction, it is " + describe());
    }

    /** Names of fields and kinds of values; what they hold may be a customer's. */
    private String describe() {
        if (!answer.isObject()) {
            return answer.isArray() ? "a list" : "no object";
        }
        if (answer.isEmpty()) {
            return "an object without fields";
        }
        return "an object with "
                + String.join(
                        ", ",
                        answer.propertyStream().limit(10).map(Map.Entry::getKey).toList());
    }
}
