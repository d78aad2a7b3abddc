// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.groups;

import io.camelcx.expert.api.AccountId;
import io.camelcx.expert.api.ExpertGroup;
import io.camelcx.expert.api.ExpertUser;
import io.camelcx.expert.groups.client.GroupsClient;
import io.camelcx.expert.operation.DocumentBody;
import io.camelcx.expert.operation.ListedRows;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.exchange.TextOption;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each takes from a message, and what it puts into it. */
final class ExpertGroupsOperations implements Operation {

    private final ExpertGroupsConfiguration configuration;
    private final GroupsClient client;
    private final TextOption group;
    private final MemberList members;
    private final ListedRows lists;
    private final DocumentBody documents = new DocumentBody(GroupsClient.FIELDS);

    ExpertGroupsOperations(ExpertGroupsEndpoint endpoint) throws Exception {
        this.configuration = endpoint.getConfiguration();
        this.client = endpoint.client();
        String path = endpoint.getGroup();
        this.group = TextOption.of(
                endpoint, ExpertGroupsConstants.GROUP, path.equals(ExpertGroupsEndpoint.ALL) ? null : path);
        this.members = new MemberList(TextOption.of(endpoint, ExpertGroupsConstants.USERS, configuration.getUsers()));
        this.lists = new ListedRows(configuration, ExpertGroupsConstants.TOTAL_COUNT);
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        ExpertGroupsOperation operation =
                EnumHeader.read(message, ExpertGroupsConstants.OPERATION, configuration.getOperation());
        return switch (operation) {
            case get -> client.group(group(exchange, operation)).thenAccept(group(message));
            case list ->
                lists.read(
                        message, client.list(configuration.ordered(configuration.groupFilters())), ExpertGroup::read);
            case create -> client.create(document(exchange, operation)).thenAccept(group(message));
            case update ->
                client.update(group(exchange, operation), changes(exchange, operation))
                        .thenAccept(group(message));
            case createOrUpdate -> createOrUpdate(message, changes(exchange, operation));
            case delete -> client.delete(group(exchange, operation)).thenAccept(nothing -> message.setBody(null));
            case users ->
                lists.read(
                        message,
                        client.users(group(exchange, operation), configuration.ordered(configuration.userFilters())),
                        ExpertUser::read);
            case addUsers ->
                client.addUsers(group(exchange, operation), members.some(exchange, operation))
                        .thenAccept(group(message));
            case removeUsers -> removeUsers(exchange, operation);
            case setUsers ->
                client.setUsers(group(exchange, operation), members.any(exchange, operation))
                        .thenAccept(group(message));
        };
    }

    private AccountId group(Exchange exchange, ExpertGroupsOperation operation) {
        return group.read(exchange)
                .map(AccountId::group)
                .orElseThrow(() -> new IllegalArgumentException(operation
                        + " needs a group: a number or a name in the URI, or the header "
                        + ExpertGroupsConstants.GROUP));
    }

    private XmlElement document(Exchange exchange, ExpertGroupsOperation operation) {
        return documents.read(exchange, operation.name());
    }

    /** The vendor ignores members there. */
    private XmlElement changes(Exchange exchange, ExpertGroupsOperation operation) {
        XmlElement document = document(exchange, operation);
        if (document.first("users").isPresent()) {
            throw new IllegalArgumentException(
                    operation + " does not change members; use addUsers, removeUsers or setUsers");
        }
        return document;
    }

    private CompletableFuture<Void> createOrUpdate(Message message, XmlElement document) {
        String name = document.textOf("name").strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("createOrUpdate needs the field name in the body");
        }
        return client.createOrUpdate(name, document).thenAccept(group(message));
    }

    /** One after the other; that one cannot be removed does not stop the others. */
    private CompletableFuture<Void> removeUsers(Exchange exchange, ExpertGroupsOperation operation) {
        AccountId id = group(exchange, operation);
        Removals removals = new Removals();
        CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
        for (String user : members.some(exchange, operation)) {
            done = done.thenCompose(before -> removals.add(user, client.removeUser(id, AccountId.user(user))));
        }
        return done.thenCompose(all -> removals.end())
                .thenCompose(all -> client.group(id))
                .thenAccept(group(exchange.getMessage()));
    }

    private Consumer<XmlElement> group(Message message) {
        return document -> {
            ExpertGroup read = ExpertGroup.read(document);
            message.setHeader(ExpertGroupsConstants.GROUP_ID, read.id());
            message.setHeader(ExpertGroupsConstants.NAME, read.name());
            message.setBody(configuration.getOutput().body(document, same -> read));
        };
    }
}
