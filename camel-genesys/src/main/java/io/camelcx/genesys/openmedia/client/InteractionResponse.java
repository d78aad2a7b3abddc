// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the interaction in a successful response. The vendor's reference states only that it is an object, so every shape that was observed or may be
 * expected is accepted; but a response without an interaction must not pass for an interaction that has lost all of its properties.
 */
final class InteractionResponse {

    private final JsonNode response;
    private final boolean enveloped;
    private final JsonNode content;

    /** @param response the body, read by {@link GenesysEnvelope#opening} */
    InteractionResponse(JsonNode response) {
        this.response = response;
        this.enveloped = GenesysEnvelope.isAround(response);
        JsonNode data = enveloped || response.path("data").isContainerNode() ? response.path("data") : response;
        this.content = data.isArray() && data.size() == 1 ? data.get(0) : data;
    }

    /** The interaction that was read: it has properties, and it is the requested one. */
    Interaction read(InteractionKey key) throws UnacceptableAnswerException {
        Optional<Interaction> found =
                interaction().filter(interaction -> !interaction.properties().isEmpty());
        if (found.isEmpty()) {
            throw nothing();
        }
        return named(found.get(), key);
    }

    /** The interaction that was created; if the vendor only confirms it, it may have neither ids nor properties. */
    Interaction created(Optional<InteractionKey> key) throws UnacceptableAnswerException {
        Interaction created = acknowledged().orElseThrow(this::nothing);
        return key.isPresent() ? named(created, key.get()) : created;
    }

    /** The interaction that was changed, as far as the response contains it. */
    Interaction changed(InteractionKey key) throws UnacceptableAnswerException {
        boolean empty = response.isObject() && response.isEmpty();
        Interaction changed = acknowledged()
                .or(() -> empty ? Optional.of(key.keyOnly()) : Optional.empty())
                .orElseThrow(this::nothing);
        return named(changed, key);
    }

    private Optional<Interaction> acknowledged() {
        if (enveloped && !content.isObject()) {
            return Optional.of(new Interaction(content.asText(""), "", Map.of()));
        }
        return interaction();
    }

    /** Without the vendor's envelope, an object is an interaction if it has an id. */
    private Optional<Interaction> interaction() {
        if (!content.isObject()) {
            return Optional.empty();
        }
        Interaction interaction = Interaction.ofResponse(content);
        return enveloped
                        || !interaction.id().isEmpty()
                        || !interaction.externalId().isEmpty()
                ? Optional.of(interaction)
                : Optional.empty();
    }

    private static Interaction named(Interaction interaction, InteractionKey key) throws UnacceptableAnswerException {
        Interaction named = interaction.withKey(key);
        if (!key.matches(named)) {
            throw new UnacceptableAnswerException("the response contains another interaction than " + key.label() + ": "
                    + (key instanceof InteractionKey.ById ? named.id() : named.externalId()));
        }
        return named;
    }

    private UnacceptableAnswerException nothing() {
        return new UnacceptableAnswerException("the response contains no interaction, it is " + describe());
    }

    /** Only names of fields and types: values may be personal data. */
    private String describe() {
        if (!response.isObject()) {
            return response.isArray() ? "a list" : "no object";
        }
        if (response.isEmpty()) {
            return "an object without fields";
        }
        return "an object with "
                + String.join(
                        ", ",
                        response.propertyStream()
                                .limit(10)
                                .map(Map.Entry::getKey)
                                .toList());
    }
}
