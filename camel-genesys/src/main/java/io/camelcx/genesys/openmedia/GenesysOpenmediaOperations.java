// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.GenesysOpenmediaClient;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.genesys.openmedia.client.PropertyChanges;
import io.camelcx.genesys.openmedia.client.StopReason;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.exchange.TextOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each reads from a message and writes to it. */
final class GenesysOpenmediaOperations implements Operation {

    private final GenesysOpenmediaEndpoint endpoint;
    private final GenesysOpenmediaConfiguration options;
    private final GenesysOpenmediaClient client;
    private final InteractionWatchers watchers;
    private final RequestBody bodies;
    private final InteractionKeys keys;
    private final TextOption reasonSystemName;
    private final TextOption reasonDescription;
    private final InteractionCreator creator;

    GenesysOpenmediaOperations(GenesysOpenmediaEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.client = endpoint.client();
        this.watchers = endpoint.watchers();
        this.bodies = new RequestBody(endpoint.api().mapper());
        this.keys = new InteractionKeys(endpoint);
        this.reasonSystemName =
                TextOption.of(endpoint, GenesysOpenmediaConstants.REASON_SYSTEM_NAME, options.getReasonSystemName());
        this.reasonDescription =
                TextOption.of(endpoint, GenesysOpenmediaConstants.REASON_DESCRIPTION, options.getReasonDescription());
        this.creator = new InteractionCreator(endpoint, client, bodies, keys);
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        GenesysOpenmediaOperation operation =
                EnumHeader.read(message, GenesysOpenmediaConstants.OPERATION, options.getOperation());
        return switch (operation) {
            case create -> creator.create(exchange);
            case get ->
                client.get(keys.required(exchange, operation))
                        .thenAccept(found -> InteractionMessage.write(message, found));
            case update ->
                client.update(keys.required(exchange, operation), changes(exchange))
                        .thenAccept(changed -> InteractionMessage.write(message, changed));
            case stop ->
                client.stop(keys.required(exchange, operation), reason(exchange))
                        .thenAccept(stopped -> InteractionMessage.write(message, stopped));
            case watch -> watch(exchange);
        };
    }

    private PropertyChanges changes(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof PropertyChanges changes
                ? changes
                : PropertyChanges.of(bodies.fields(exchange, "update", PropertyChanges.FIELDS));
    }

    private StopReason reason(Exchange exchange) {
        StopReason fromBody = bodies.stopReason(exchange);
        return new StopReason(
                reasonSystemName.read(exchange).orElse(fromBody.reasonSystemName()),
                reasonDescription.read(exchange).orElse(fromBody.reasonDescription()));
    }

    /** Sends nothing, and leaves the message unchanged. */
    private CompletableFuture<Void> watch(Exchange exchange) {
        InteractionKey key = keys.required(exchange, GenesysOpenmediaOperation.watch);
        Optional<Interaction> seen = Optional.ofNullable(exchange.getMessage().getBody())
                .filter(Interaction.class::isInstance)
                .map(Interaction.class::cast)
                .filter(key::matches)
                .filter(interaction -> !interaction.properties().isEmpty());
        if (!watchers.watch(endpoint.getOpenMediaService(), key, seen)) {
            throw new IllegalStateException("No consumer can watch " + key.label() + ": no route with this connection"
                    + " starts from genesys-openmedia:" + endpoint.getOpenMediaService());
        }
        return CompletableFuture.completedFuture(null);
    }
}
