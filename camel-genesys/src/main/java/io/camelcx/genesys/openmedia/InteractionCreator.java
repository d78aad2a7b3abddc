// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.Creation;
import io.camelcx.genesys.openmedia.client.GenesysOpenmediaClient;
import io.camelcx.genesys.openmedia.client.NewInteraction;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Creates an interaction from a message, exactly once: a creation with unknown outcome is recorded in the exchange, so that its
 * redelivery recognises the existing interaction as its own.
 */
final class InteractionCreator {

    private static final String UNKNOWN_OUTCOME = "CamelGenesysOpenmediaLeftOpen";

    private final GenesysOpenmediaEndpoint endpoint;
    private final GenesysOpenmediaConfiguration options;
    private final GenesysOpenmediaClient client;
    private final RequestBody bodies;
    private final InteractionKeys keys;

    InteractionCreator(
            GenesysOpenmediaEndpoint endpoint,
            GenesysOpenmediaClient client,
            RequestBody bodies,
            InteractionKeys keys) {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.client = client;
        this.bodies = bodies;
        this.keys = keys;
    }

    CompletableFuture<Void> create(Exchange exchange) {
        NewInteraction interaction = interaction(exchange);
        Object leftOpen = exchange.getProperty(UNKNOWN_OUTCOME);
        boolean sentBefore = leftOpen != null && leftOpen.equals(creation(interaction));
        return client.create(interaction, options.getOnDuplicate(), sentBefore)
                .whenComplete((created, failure) -> record(exchange, interaction, failure))
                .thenAccept(created -> write(exchange.getMessage(), created));
    }

    private NewInteraction interaction(Exchange exchange) {
        NewInteraction interaction = bodies.newInteraction(exchange, options.getBodyAs());
        Optional<String> externalId = keys.externalId(exchange);
        if (externalId.isEmpty()) {
            return interaction;
        }
        String ofBody = interaction.externalId();
        if (!ofBody.isEmpty() && !ofBody.equals(externalId.get())) {
            throw new IllegalArgumentException("create has two external ids: " + ofBody + " by the body, and "
                    + externalId.get() + " by the header " + GenesysOpenmediaConstants.EXTERNAL_ID
                    + " or the option externalId; remove one");
        }
        return interaction.withExternalId(externalId.get());
    }

    private String creation(NewInteraction interaction) {
        return endpoint.getOpenMediaService() + "/" + interaction.externalId();
    }

    private void record(Exchange exchange, NewInteraction interaction, Throwable failure) {
        if (failure == null) {
            exchange.removeProperty(UNKNOWN_OUTCOME);
        } else if (Futures.unwrap(failure) instanceof CxApiException lost && lost.outcomeUnknown()) {
            exchange.setProperty(UNKNOWN_OUTCOME, creation(interaction));
        }
    }

    private static void write(Message message, Creation creation) {
        InteractionMessage.write(message, creation.interaction());
        message.setHeader(GenesysOpenmediaConstants.OUTCOME, creation.outcome().name());
    }
}
