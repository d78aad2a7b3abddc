// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.support.component.Operation;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** The operations of a producer: what each reads from a message and writes to it. */
final class GenesysMessagingOperations implements Operation {

    GenesysMessagingOperations(GenesysMessagingEndpoint endpoint) throws Exception {
        endpoint.api().contactCenterFor("genesys-messaging");
        endpoint.api().channelSecrets().required(endpoint.getChannelId(), "genesys-messaging");
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("genesys-messaging sends nothing yet"));
    }
}
