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
 * Creates an interaction from a message, and no second one: what a try has left open is remembered in the exchange, so that
 * a redelivery of it recognises its own work.
 */
final class InteractionCreator {

    private static final String LEFT_OPEN = "CamelGenesysOpenmediaLeftOpen";

    private final GenesysOpenmediaEndpoint endpoint;
    private final GenesysOpenmediaConfiguration options;
    private final GenesysOpenmediaClient client;
    private final RequestBody bodies;
    private final InteractionNames names;

    InteractionCreator(
            GenesysOpenmediaEndpoint endpoint,
            GenesysOpenmediaClient client,
            RequestBody bodies,
            InteractionNames names) {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.client = client;
        this.bodies = bodies;
        this.names = names;
    }

    CompletableFuture<Void> create(Exchange exchange) {
        NewInteraction interaction = interaction(exchange);
        String creation = endpoint.getOpenMediaService() + "/" + interaction.externalId();
        boolean sentBefore = creation.equals(exchange.getProperty(LEFT_OPEN));
        return client.create(interaction, options.getOnDuplicate(), sentBefore)
                .whenComplete((created, failure) -> remember(exchange, creation, failure))
                .thenAccept(created -> answer(exchange.getMessage(), created));
    }

    private NewInteraction interaction(Exchange exchange) {
        NewInteraction interaction = bodies.newInteraction(exchange, options.getBodyAs());
        Optional<String> externalId = names.externalId(exchange);
        if (externalId.isEmpty()) {
            return interaction;
        }
        String ofBody = interaction.externalId();
        if (!ofBody.isEmpty() && !ofBody.equals(externalId.get())) {
            throw new IllegalArgumentException("create is given two external ids: " + ofBody + " by the body, and "
                    + externalId.get() + " by the header " + GenesysOpenmediaConstants.EXTERNAL_ID
                    + " or the option externalId; remove one");
        }
        return interaction.withExternalId(externalId.get());
    }

    private static void remember(Exchange exchange, String creation, Throwable failure) {
        if (failure == null) {
            exchange.removeProperty(LEFT_OPEN);
        } else if (Futures.unwrap(failure) instanceof CxApiException lost && lost.outcomeUnknown()) {
            exchange.setProperty(LEFT_OPEN, creation);
        }
    }

    private static void answer(Message message, Creation creation) {
        InteractionMessage.write(message, creation.interaction());
        message.setHeader(GenesysOpenmediaConstants.OUTCOME, creation.outcome().name());
    }
}
