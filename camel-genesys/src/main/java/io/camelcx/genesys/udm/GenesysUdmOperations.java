// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.ApiOperation.Result;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.udm.client.FileMetadata;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.client.UdmClient;
import io.camelcx.genesys.udm.client.UdmTable;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each reads from a message and writes to it. */
final class GenesysUdmOperations implements Operation {

    private static final int MAX_PAGE_SIZE = 1000;

    private final GenesysUdmConfiguration options;
    private final UdmClient client;
    private final OperationMessage messages;
    private final ExportFetch fetch;
    private final ExportBody body;
    private final ExportRun export;

    GenesysUdmOperations(GenesysUdmEndpoint endpoint) throws Exception {
        this.options = endpoint.getConfiguration();
        this.client = endpoint.client();
        this.messages = new OperationMessage(endpoint);
        this.fetch = new ExportFetch(endpoint);
        this.body = new ExportBody(endpoint, () -> true);
        this.export = new ExportRun(endpoint, messages, fetch);
        checkedPageSize(options.getPageSize());
    }

    static int checkedPageSize(int pageSize) {
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException(
                    "pageSize must be between 1 and " + MAX_PAGE_SIZE + ", but is " + pageSize);
        }
        return pageSize;
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) throws Exception {
        GenesysUdmOperation operation =
                EnumHeader.read(exchange.getMessage(), GenesysUdmConstants.OPERATION, options.getOperation());
        if (operation == GenesysUdmOperation.export) {
            return export.run(exchange)
                    .thenAccept(finished -> deliver(exchange.getMessage(), finished.export(), finished.parts()));
        }
        ApiOperation its = UdmTable.operation(operation.name());
        OperationInput input = messages.read(exchange, its, client.version());
        if (its.result() == Result.FILE) {
            return download(exchange.getMessage(), its, input);
        }
        return its.result() == Result.PAGE
                ? list(exchange.getMessage(), its, input)
                : client.run(its, input).thenAccept(result -> messages.write(exchange.getMessage(), its, result));
    }

    private CompletableFuture<Void> list(Message message, ApiOperation operation, OperationInput input) {
        if (options.isAll()) {
            client.check(operation, input);
            Iterator<JsonNode> items = client.all(operation, input, options.getPageSize());
            message.setBody(new Mapped(items, item -> messages.item(operation, item)));
            return CompletableFuture.completedFuture(null);
        }
        return client.page(operation, input).thenAccept(page -> {
            page.count().ifPresent(count -> message.setHeader(GenesysUdmConstants.COUNT, count));
            message.setBody(page.items().stream()
                    .map(item -> messages.item(operation, item))
                    .toList());
        });
    }

    private CompletableFuture<Void> download(Message message, ApiOperation operation, OperationInput input) {
        client.check(operation, input);
        String name = input.parameters().get("filename");
        JobInfo file = new JobInfo(
                JsonNodeFactory.instance.objectNode().put("title", name).put("fileName", name));
        return fetch.download(file, List.of(new FileMetadata(name, OptionalLong.empty())), () -> true)
                .whenComplete((parts, failure) -> fetch.ended(file))
                .thenAccept(parts -> deliver(
                        message,
                        file,
                        parts.orElseThrow(() -> new CompletionException(new FileNotFoundException(
                                "There is no file " + name + ": the vendor keeps files for 30 days")))));
    }

    private void deliver(Message message, JobInfo export, List<ExportFetch.Part> parts) {
        try {
            body.write(message, export, body.prepare(parts));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** The items of a list as they are delivered. */
    private record Mapped(Iterator<JsonNode> items, Function<JsonNode, Object> mapping) implements Iterator<Object> {

        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public Object next() {
            return mapping.apply(items.next());
        }
    }
}
