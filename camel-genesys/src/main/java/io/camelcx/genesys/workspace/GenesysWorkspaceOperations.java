// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.operation.ApiOperation.Result;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.session.SessionLease;
import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import io.camelcx.genesys.workspace.client.WorkspaceOperation;
import io.camelcx.genesys.workspace.client.WorkspaceTable;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The operations of a producer: what each reads from a message and writes to it. The session is open from the first operation to the stop of the producer;
 * one that activates the agent's channels opens it at the start.
 */
final class GenesysWorkspaceOperations implements Operation {

    private final GenesysWorkspaceConfiguration options;
    private final AgentSession session;
    private final ObjectMapper mapper;
    private final OperationMessage input;
    private final SessionLease lease;

    GenesysWorkspaceOperations(GenesysWorkspaceEndpoint endpoint) throws Exception {
        this.options = endpoint.getConfiguration();
        if (options.getTimeout().isNegative() || options.getTimeout().isZero()) {
            throw new IllegalArgumentException("timeout must be at least 1 ms");
        }
        this.mapper = endpoint.api().mapper();
        this.input = new OperationMessage(endpoint, mapper);
        this.session = endpoint.session(List.of());
        this.lease = SessionLease.of(session.shared());
        if (options.isActivate()) {
            session.shared().open();
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        WorkspaceOperation operation = WorkspaceTable.operation(
                EnumHeader.read(message, GenesysWorkspaceConstants.OPERATION, options.getOperation())
                        .name());
        OperationInput read = input.read(exchange, operation.call());
        OperationRun run = new OperationRun(session, timeout(message));
        if (operation.call().result() == Result.FILE) {
            return run.file(operation, read).thenAccept(message::setBody);
        }
        return run.run(operation, read, options.isAwait()).thenAccept(result -> write(message, operation, result));
    }

    private Duration timeout(Message message) {
        return Optional.ofNullable(message.getHeader(GenesysWorkspaceConstants.TIMEOUT, Duration.class))
                .filter(its -> its.toMillis() > 0)
                .orElse(options.getTimeout());
    }

    private void write(Message message, WorkspaceOperation operation, OperationRun.Result result) {
        if (result.event().isPresent()) {
            WorkspaceEvent event = WorkspaceEvent.read(result.event().get());
            message.setBody(event);
            WorkspaceEvents.describe(message, event);
        } else {
            Optional<JsonNode> data = result.response()
                    .map(response -> response.has("status") ? response.path("data") : response)
                    .filter(json -> !json.isMissingNode() && !json.isNull());
            data.ifPresent(json -> message.setBody(mapper.convertValue(json, Object.class)));
        }
        if (operation.call().method().equals("POST")) {
            message.setHeader(GenesysWorkspaceConstants.OPERATION_ID, result.operationId());
        }
    }
}
