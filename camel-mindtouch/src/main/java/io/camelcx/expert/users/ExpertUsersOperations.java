// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.api.AccountId;
import io.camelcx.expert.api.ExpertGroup;
import io.camelcx.expert.api.ExpertProperty;
import io.camelcx.expert.api.ExpertUser;
import io.camelcx.expert.api.PropertiesClient;
import io.camelcx.expert.operation.DocumentBody;
import io.camelcx.expert.operation.ListedRows;
import io.camelcx.expert.users.client.UserMetrics;
import io.camelcx.expert.users.client.UsersClient;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.exchange.EnumHeader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each takes from a message, and what it puts into it. */
final class ExpertUsersOperations implements Operation {

    private final ExpertUsersConfiguration configuration;
    private final UsersClient client;
    private final UserMessage messages;
    private final ListedRows lists;
    private final DocumentBody documents = new DocumentBody(UsersClient.FIELDS);
    private final List<String> excluded;

    ExpertUsersOperations(ExpertUsersEndpoint endpoint) throws Exception {
        this.configuration = endpoint.getConfiguration();
        this.client = endpoint.client();
        this.messages = new UserMessage(endpoint);
        this.lists = new ListedRows(configuration, ExpertUsersConstants.TOTAL_COUNT);
        this.excluded = CommaList.of(configuration.getExclude());
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        ExpertUsersOperation operation =
                EnumHeader.read(message, ExpertUsersConstants.OPERATION, configuration.getOperation());
        return switch (operation) {
            case get ->
                client.user(messages.user(exchange, operation), excluded).thenAccept(user(message));
            case list ->
                lists.read(message, client.list(configuration.ordered(configuration.filters())), ExpertUser::read);
            case create ->
                client.create(documents.read(exchange, operation.name())).thenAccept(user(message));
            case update -> update(exchange, operation, documents.read(exchange, operation.name()));
            case createOrUpdate -> createOrUpdate(exchange, documents.read(exchange, operation.name()));
            case activate -> update(exchange, operation, status("active"));
            case deactivate -> update(exchange, operation, status("inactive"));
            case setPassword -> setPassword(exchange, messages.user(exchange, operation));
            case groups ->
                client.user(messages.user(exchange, operation), List.of("properties"))
                        .thenAccept(user -> body(message, groups(user), ExpertGroup::readAll));
            case metrics ->
                client.metrics(messages.user(exchange, operation))
                        .thenAccept(metrics -> body(message, metrics, UserMetrics::read));
            case properties ->
                properties(exchange, operation)
                        .all()
                        .thenAccept(properties -> body(message, properties, ExpertProperty::readAll));
            case property -> property(exchange, operation);
            case setProperty ->
                properties(exchange, operation)
                        .set(
                                messages.property(exchange, operation),
                                messages.value(exchange),
                                messages.type(exchange),
                                messages.etag(exchange))
                        .thenAccept(property -> written(message, property));
            case deleteProperty ->
                properties(exchange, operation)
                        .delete(messages.property(exchange, operation))
                        .thenAccept(nothing -> message.setBody(null));
        };
    }

    private CompletableFuture<Void> update(Exchange exchange, ExpertUsersOperation operation, XmlElement document) {
        return client.update(messages.user(exchange, operation), document).thenAccept(user(exchange.getMessage()));
    }

    private static XmlElement status(String status) {
        return UsersClient.FIELDS.document(Map.of("status", status));
    }

    private CompletableFuture<Void> createOrUpdate(Exchange exchange, XmlElement document) {
        String username = document.textOf("username").strip();
        if (username.isEmpty()) {
            throw new IllegalArgumentException("createOrUpdate needs the field username in the body");
        }
        return client.createOrUpdate(username, document).thenAccept(user(exchange.getMessage()));
    }

    private CompletableFuture<Void> setPassword(Exchange exchange, AccountId user) {
        return client.setPassword(user, messages.password(exchange))
                .thenAccept(nothing -> exchange.getMessage().setBody(null));
    }

    private PropertiesClient properties(Exchange exchange, ExpertUsersOperation operation) {
        return client.properties(messages.user(exchange, operation));
    }

    private CompletableFuture<Void> property(Exchange exchange, ExpertUsersOperation operation) {
        Message message = exchange.getMessage();
        return properties(exchange, operation)
                .value(messages.property(exchange, operation))
                .thenAccept(contents -> {
                    contents.attribute("type").ifPresent(type -> message.setHeader(Exchange.CONTENT_TYPE, type));
                    body(message, contents, XmlElement::text);
                });
    }

    private void written(Message message, XmlElement property) {
        property.attribute("etag").ifPresent(etag -> message.setHeader(ExpertUsersConstants.ETAG, etag));
        body(message, property, ExpertProperty::read);
    }

    private static XmlElement groups(XmlElement user) {
        return user.first("groups").orElseGet(() -> new XmlElement("groups", Map.of(), List.of()));
    }

    private Consumer<XmlElement> user(Message message) {
        return user -> {
            UserMessage.describe(message, user);
            body(message, user, ExpertUser::read);
        };
    }

    private void body(Message message, XmlElement response, Function<XmlElement, ?> record) {
        message.setBody(configuration.getOutput().body(response, record));
    }
}
