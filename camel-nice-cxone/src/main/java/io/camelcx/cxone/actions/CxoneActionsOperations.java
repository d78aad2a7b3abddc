// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.cxone.CxoneApi;
import io.camelcx.cxone.actions.client.ActionClient;
import io.camelcx.cxone.actions.client.ActionDraft;
import io.camelcx.cxone.actions.client.DataAction;
import io.camelcx.cxone.actions.client.Deployer;
import io.camelcx.cxone.actions.client.Deployment;
import io.camelcx.cxone.actions.client.Tenant;
import io.camelcx.support.component.Operation;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.exchange.JsonBody;
import io.camelcx.support.exchange.TextOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each reads from a message and writes to it. */
final class CxoneActionsOperations implements Operation {

    private final CxoneActionsEndpoint endpoint;
    private final CxoneActionsConfiguration options;
    private final ActionClient client;
    private final Tenant tenant;
    private final Deployer deployer;
    private final ObjectMapper mapper;
    private final JsonBody json;
    private final ActionBody bodies;
    private final ActionMessage messages;
    private final FolderSync folders;
    private final TextOption actionId;
    private final ObjectNode testInput;

    CxoneActionsOperations(CxoneActionsEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.client = endpoint.client();
        this.tenant = new Tenant(client);
        this.deployer = new Deployer(client);
        this.mapper = endpoint.api().mapper();
        this.json = new JsonBody(mapper);
        this.bodies = new ActionBody(endpoint, mapper);
        this.messages = new ActionMessage(mapper);
        this.folders = new FolderSync(endpoint, messages);
        this.actionId = TextOption.of(endpoint, CxoneActionsConstants.ACTION_ID, options.getActionId());
        this.testInput = testInput(options.getTestInput());
    }

    /** A wrong option fails the start of the route. */
    private ObjectNode testInput(String option) {
        try {
            JsonNode tree = option == null ? mapper.createObjectNode() : mapper.readTree(option);
            return (ObjectNode) tree;
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "The option testInput must be a JSON object such as {\"score\":7}, not " + option, e);
        }
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        CxoneActionsOperation operation =
                EnumHeader.read(message, CxoneActionsConstants.OPERATION, options.getOperation());
        message.removeHeader(CxoneActionsConstants.ERRORS);
        CompletableFuture<Void> call =
                switch (operation) {
                    case create -> create(exchange);
                    case update -> update(exchange);
                    case get -> selected(exchange, operation).thenAccept(action -> messages.write(message, action));
                    case list -> tenant.iterator().thenAccept(message::setBody);
                    case delete -> selectedId(exchange, operation).thenCompose(client::delete);
                    case test -> test(exchange);
                    case deploy -> deploy(exchange);
                    case plan -> folders.plan(exchange, operation);
                    case sync -> folders.sync(exchange, testInput(exchange));
                };
        return call.whenComplete((done, failure) -> messages.errors(message, failure));
    }

    private CompletableFuture<Void> create(Exchange exchange) {
        ActionDraft draft = bodies.draft(exchange, CxoneActionsOperation.create, Optional.empty());
        return deployer.create(draft, IdempotencyKeys.ofOne(exchange, draft))
                .thenAccept(created -> messages.write(exchange.getMessage(), created));
    }

    /** The name of the action is in the message, and its body read before any call; or it is looked up by the id first. */
    private CompletableFuture<Void> update(Exchange exchange) {
        CxoneActionsOperation operation = CxoneActionsOperation.update;
        if (id(exchange).isEmpty()) {
            ActionDraft draft = bodies.draft(exchange, operation, Optional.empty());
            return named(draft.name(), operation).thenCompose(existing -> update(exchange, existing, draft));
        }
        return selected(exchange, operation)
                .thenCompose(existing ->
                        update(exchange, existing, bodies.draft(exchange, operation, Optional.of(existing.name()))));
    }

    private CompletableFuture<Void> update(Exchange exchange, DataAction existing, ActionDraft draft) {
        return deployer.update(existing, draft).thenAccept(updated -> messages.write(exchange.getMessage(), updated));
    }

    private CompletableFuture<Void> test(Exchange exchange) {
        ObjectNode input = object(exchange, exchange.getMessage().getBody(), "test: the body, which is the input,");
        return selectedId(exchange, CxoneActionsOperation.test)
                .thenCompose(id -> client.test(id, input))
                .thenAccept(result -> messages.write(exchange.getMessage(), result));
    }

    private CompletableFuture<Void> deploy(Exchange exchange) {
        ActionDraft draft = bodies.draft(exchange, CxoneActionsOperation.deploy, Optional.empty());
        return deployer.deploy(draft, IdempotencyKeys.ofOne(exchange, draft), testInput(exchange))
                .thenCompose(deployment -> deployed(exchange.getMessage(), deployment));
    }

    private CompletableFuture<Void> deployed(Message message, Deployment deployment) {
        messages.write(message, deployment);
        return deployment.testFailed() && options.isRequireTest()
                ? CompletableFuture.failedFuture(new CxoneActionsDeploymentException(deployment))
                : CompletableFuture.completedFuture(null);
    }

    private Optional<ObjectNode> testInput(Exchange exchange) {
        if (!options.isTest()) {
            return Optional.empty();
        }
        Object header = exchange.getMessage().getHeader(CxoneActionsConstants.TEST_INPUT);
        return Optional.of(
                header == null
                        ? testInput
                        : object(exchange, header, "The header " + CxoneActionsConstants.TEST_INPUT));
    }

    /** An empty value is an empty object. */
    private ObjectNode object(Exchange exchange, Object value, String name) {
        JsonNode tree = json.read(exchange, value, name);
        if (tree.isNull() || tree.isMissingNode()) {
            return mapper.createObjectNode();
        }
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException(name + " must be a JSON object or a map, not " + JsonBody.describe(value));
    }

    private CompletableFuture<DataAction> selected(Exchange exchange, CxoneActionsOperation operation) {
        return id(exchange).map(client::get).orElseGet(() -> named(requiredName(exchange, operation), operation));
    }

    private CompletableFuture<String> selectedId(Exchange exchange, CxoneActionsOperation operation) {
        return id(exchange).map(CompletableFuture::completedFuture).orElseGet(() -> named(
                        requiredName(exchange, operation), operation)
                .thenApply(DataAction::id));
    }

    /** An endpoint with a name in its URI is for this action, whatever earlier endpoints of the route have put into the headers. */
    private Optional<String> id(Exchange exchange) {
        return endpoint.fixedName().isPresent() ? Optional.empty() : actionId.read(exchange);
    }

    private String requiredName(Exchange exchange, CxoneActionsOperation operation) {
        Object body = exchange.getMessage().getBody();
        return bodies.name(exchange.getMessage())
                .or(() -> body instanceof DataAction action ? Optional.of(action.name()) : Optional.empty())
                .orElseThrow(
                        () -> new IllegalArgumentException(operation + " needs an action: its name in the URI or in the"
                                + " header " + CxoneActionsConstants.NAME
                                + ", or its id in the option actionId or in the header "
                                + CxoneActionsConstants.ACTION_ID));
    }

    private CompletableFuture<DataAction> named(String name, CxoneActionsOperation operation) {
        return tenant.find(name).thenCompose(found -> found.map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(CxApiException.of(CxoneApi.VENDOR, operation.name())
                        .problem("the tenant has no action with the name " + name)
                        .build())));
    }
}
