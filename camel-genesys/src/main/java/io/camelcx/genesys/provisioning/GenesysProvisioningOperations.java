// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.operation.ApiOperation.Result;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.provisioning.client.ProvisioningOperation;
import io.camelcx.genesys.provisioning.client.ProvisioningTable;
import io.camelcx.genesys.session.SessionLease;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each reads from a message and writes to it. The session is open from the first operation to the stop. */
final class GenesysProvisioningOperations implements Operation {

    private static final ProvisioningOperation DOWNLOAD = ProvisioningTable.operation("downloadExport");
    private static final ProvisioningOperation USER = ProvisioningTable.operation("getUser");
    private static final String VALIDATE = "validateBeforeImport";

    private final GenesysProvisioningEndpoint endpoint;
    private final GenesysProvisioningConfiguration options;
    private final GenesysApi api;
    private final ProvisioningSession session;
    private final OperationMessage messages;
    private final Results results;
    private final SessionLease lease;

    GenesysProvisioningOperations(GenesysProvisioningEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        atLeast("timeout", options.getTimeout(), Duration.ofMillis(1));
        atLeast("pollInterval", options.getPollInterval(), Duration.ofMillis(10));
        atLeast("jobTimeout", options.getJobTimeout(), Duration.ofMillis(1));
        this.session = endpoint.session();
        this.api = session.shared().access().api();
        this.messages = new OperationMessage(endpoint, api.mapper());
        this.results = new Results(api.mapper());
        this.lease = SessionLease.of(session.shared());
    }

    private static void atLeast(String option, Duration value, Duration least) {
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    option + " must be at least " + least.toMillis() + " ms, but is " + value.toMillis() + " ms");
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        GenesysProvisioningOperation operation =
                EnumHeader.read(message, GenesysProvisioningConstants.OPERATION, options.getOperation());
        ProvisioningCalls calls = new ProvisioningCalls(session, timeout(message));
        return switch (operation) {
            case importUsers -> importUsers(exchange, calls);
            case exportUsers -> exportUsers(exchange, calls);
            default -> run(exchange, calls, ProvisioningTable.operation(operation.name()));
        };
    }

    private CompletableFuture<Void> run(Exchange exchange, ProvisioningCalls calls, ProvisioningOperation operation) {
        OperationInput input = messages.read(exchange, operation.call());
        if (operation.call().result() == Result.FILE) {
            return new Download(calls, endpoint.files())
                    .run(exchange, operation, operation.equals(DOWNLOAD) ? downloading(input.parameters()) : input);
        }
        Message message = exchange.getMessage();
        if (options.isAll() && AllObjects.isOf(operation)) {
            calls.check(operation, input);
            message.setBody(new AllObjects(calls, results, operation).iterator(input));
            return CompletableFuture.completedFuture(null);
        }
        return response(message, calls, operation, input)
                .thenAccept(response -> response.ifPresent(json -> results.write(message, operation, input, json)));
    }

    private CompletableFuture<Optional<JsonNode>> response(
            Message message, ProvisioningCalls calls, ProvisioningOperation operation, OperationInput input) {
        if (operation.asynchronous()) {
            String id = UUID.randomUUID().toString();
            message.setHeader(GenesysProvisioningConstants.AIO_ID, id);
            return options.isAwait() ? calls.outcome(operation, input, id) : calls.start(operation, input, id);
        }
        if (operation.name().equals("updateUser")) {
            return new UserUpdate(its -> calls.call(USER, its))
                    .complete(input)
                    .thenCompose(completed -> calls.call(operation, completed));
        }
        calls.check(operation, input);
        return calls.call(operation, input);
    }

    private CompletableFuture<Void> importUsers(Exchange exchange, ProvisioningCalls calls) {
        OperationInput read = messages.read(exchange, ImportRun.IMPORT.call(), Map.of(VALIDATE, "true"));
        Map<String, String> whose = messages.read(
                        exchange, ProvisioningTable.operation("getImportStatus").call())
                .parameters();
        return new ImportRun(calls, poll(ImportRun.IMPORT.name()))
                .run(read, whose)
                .thenAccept(status -> results.write(exchange.getMessage(), status));
    }

    private CompletableFuture<Void> exportUsers(Exchange exchange, ProvisioningCalls calls) {
        return new ExportRun(calls, poll(ExportRun.EXPORT.name()))
                .run(messages.read(exchange, ExportRun.EXPORT.call()))
                .thenCompose(id -> {
                    exchange.getMessage().setHeader(GenesysProvisioningConstants.ID, id);
                    return new Download(calls, endpoint.files()).run(exchange, DOWNLOAD, downloading(Map.of("id", id)));
                });
    }

    private static OperationInput downloading(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("download", "true");
        return OperationInput.of(all);
    }

    private JobPoll poll(String job) {
        return new JobPoll(api, job, options.getPollInterval(), options.getJobTimeout());
    }

    private Duration timeout(Message message) {
        return Optional.ofNullable(message.getHeader(GenesysProvisioningConstants.TIMEOUT, Duration.class))
                .filter(its -> its.toMillis() > 0)
                .orElse(options.getTimeout());
    }
}
