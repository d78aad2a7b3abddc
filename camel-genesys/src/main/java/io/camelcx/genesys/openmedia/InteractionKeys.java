// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.support.exchange.TextOption;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Determines the interaction of a message: by a header, else by an option, else by the interaction in the body. */
final class InteractionKeys {

    private final TextOption interactionId;
    private final TextOption externalId;

    InteractionKeys(GenesysOpenmediaEndpoint endpoint) {
        GenesysOpenmediaConfiguration options = endpoint.getConfiguration();
        interactionId = TextOption.of(endpoint, GenesysOpenmediaConstants.INTERACTION_ID, options.getInteractionId());
        externalId = TextOption.of(endpoint, GenesysOpenmediaConstants.EXTERNAL_ID, options.getExternalId());
    }

    /**
     * The interaction of a message.
     *
     * @throws IllegalArgumentException if the message names none
     */
    InteractionKey required(Exchange exchange, GenesysOpenmediaOperation operation) {
        return key(interactionId.header(exchange), externalId.header(exchange))
                .or(() -> key(interactionId.option(exchange), externalId.option(exchange)))
                .or(() -> ofBody(exchange.getMessage().getBody()))
                .orElseThrow(() -> new IllegalArgumentException(operation
                        + " needs an interaction: the option interactionId or externalId, or the header "
                        + GenesysOpenmediaConstants.INTERACTION_ID + " or " + GenesysOpenmediaConstants.EXTERNAL_ID));
    }

    /** The external id of a new interaction, by the header, else by the option. */
    Optional<String> externalId(Exchange exchange) {
        return externalId.read(exchange);
    }

    private static Optional<InteractionKey> ofBody(Object body) {
        return body instanceof Interaction interaction
                ? key(unlessEmpty(interaction.id()), unlessEmpty(interaction.externalId()))
                : Optional.empty();
    }

    private static Optional<InteractionKey> key(Optional<String> id, Optional<String> externalId) {
        Optional<InteractionKey> byId = id.map(InteractionKey.ById::new);
        return byId.or(() -> externalId.map(InteractionKey.ByExternalId::new));
    }

    private static Optional<String> unlessEmpty(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
