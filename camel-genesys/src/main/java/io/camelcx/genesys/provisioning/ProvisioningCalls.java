// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.provisioning.client.ProvisioningClient;
import io.camelcx.genesys.provisioning.client.ProvisioningOperation;
import io.camelcx.genesys.provisioning.client.ProvisioningTable;
import io.camelcx.genesys.session.SessionCalls;
import io.camelcx.support.http.RequestBody;
import io.camelcx.support.http.ResponseReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Makes the calls of an exchange in the session: as soon as it is ready, and once more if it is lost.
 *
 * @param session the session
 * @param timeout how long the session may take to become ready, and then an outcome to arrive
 */
record ProvisioningCalls(ProvisioningSession session, Duration timeout) {

    /** @throws IllegalArgumentException if the call would be refused before it is made */
    void check(ProvisioningOperation operation, OperationInput input) {
        session.client().check(operation, input);
    }

    /** The response to a call, with the envelope. */
    CompletableFuture<Optional<JsonNode>> call(ProvisioningOperation operation, OperationInput input) {
        return sessionCalls(input)
                .whenReady(operation.name(), () -> session.client().call(operation, input));
    }

    /** The response to a call as it is read. */
    <T> CompletableFuture<T> read(ProvisioningOperation operation, OperationInput input, ResponseReader<T> reader) {
        return sessionCalls(input)
                .whenReady(operation.name(), () -> session.client().read(operation, input, reader));
    }

    /** The outcome of an asynchronous call, which has this id. */
    CompletableFuture<Optional<JsonNode>> outcome(ProvisioningOperation operation, OperationInput input, String id) {
        OperationInput identified = identified(input, id);
        check(operation, identified);
        SessionCalls calls = sessionCalls(input);
        return calls.whenReady(operation.name(), () -> {
                    // Before the call, as the outcome may overtake its response.
                    CompletableFuture<JsonNode> outcome = session.outcomes()
                            .add(id, operation.name(), session.client().redactor(identified));
                    return calls.outcome(
                            operation.name(),
                            outcome,
                            () -> session.client().call(operation, identified),
                            response ->
                                    response.filter(ProvisioningCalls::isResult).ifPresent(outcome::complete));
                })
                .thenApply(Optional::of);
    }

    /** A call of an asynchronous operation whose outcome nothing waits for. */
    CompletableFuture<Optional<JsonNode>> start(ProvisioningOperation operation, OperationInput input, String id) {
        return call(operation, identified(input, id));
    }

    private static OperationInput identified(OperationInput input, String id) {
        Map<String, String> parameters = new HashMap<>(input.parameters());
        parameters.put(ProvisioningTable.AIO_ID, id);
        return new OperationInput(parameters, input.body(), input.file());
    }

    /** The vendor has done it at once: its code is not that of an operation that goes on. */
    private static boolean isResult(JsonNode response) {
        return response.path("status").path("code").asText("").equals("0")
                && response.path("data").isContainerNode();
    }

    private SessionCalls sessionCalls(OperationInput input) {
        return new SessionCalls(
                session.shared(),
                session.readiness(),
                // A stream that was read cannot be sent again.
                failure -> ProvisioningClient.isSessionLost(failure)
                        && input.file().map(RequestBody::isAvailable).orElse(true),
                timeout);
    }
}
