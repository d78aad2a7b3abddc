// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.groups.client;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.AccountId;
import io.camelcx.expert.api.DocumentFields;
import io.camelcx.expert.api.ExpectedDocument;
import io.camelcx.expert.api.ExpertCalls;
import io.camelcx.expert.api.Query;
import io.camelcx.expert.api.RowList;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The vendor's API of groups ({@code /@api/deki/groups}). Every result is the vendor's document.
 *
 * @see ExpertCalls
 */
public final class GroupsClient {

    /** The fields of the document of a group that can be changed. */
    public static final DocumentFields FIELDS = DocumentFields.of("group")
            .text("name", "name")
            .nested("role", "permissions.group", "role")
            .id("authProvider", "service.authentication")
            .ids("users", "users", "user");

    private static final String PATH = "/groups";
    private static final ExpectedDocument GROUP = ExpectedDocument.of("group").checkedBy(GroupsClient::requireGroup);

    private final ExpertCalls calls;

    /** @param api the running connection */
    public GroupsClient(ExpertApi api) {
        this.calls = new ExpertCalls(api);
    }

    /** A group with the number of its members. */
    public CompletableFuture<XmlElement> group(AccountId id) {
        return calls.get("get", calls.uri(path(id), new Query()), GROUP);
    }

    /** The groups of the site. @param parameters filters and the order, by the vendor's names */
    public RowList list(Map<String, String> parameters) {
        return new RowList(calls, "list", PATH, "groups", "group", parameters);
    }

    /** Creates a group. @throws IllegalArgumentException if the document has an id: the vendor would modify that group */
    public CompletableFuture<XmlElement> create(XmlElement group) {
        if (group.attribute("id").isPresent()) {
            throw new IllegalArgumentException("create makes a new group, but the document has an id; use update");
        }
        return calls.send(calls.withBody(ApiRequest.post("create", calls.uri(PATH, new Query())), group), GROUP);
    }

    /** Renames a group, or gives it another role; what the document does not contain stays as it is. */
    public CompletableFuture<XmlElement> update(AccountId id, XmlElement group) {
        return calls.send(calls.withBody(ApiRequest.put("update", calls.uri(path(id), new Query())), group), GROUP);
    }

    /** Changes the group of this name, or creates one. */
    public CompletableFuture<XmlElement> createOrUpdate(String name, XmlElement group) {
        return calls.createOrUpdate(() -> update(AccountId.ofName(name), group), () -> create(group));
    }

    /** Deletes a group; its members stay. The response may be empty. */
    public CompletableFuture<XmlElement> delete(AccountId id) {
        return calls.delete("delete", calls.uri(path(id), new Query()), ExpectedDocument.of("group"));
    }

    /** The members of a group. @param parameters filters and the order, by the vendor's names */
    public RowList users(AccountId id, Map<String, String> parameters) {
        return new RowList(calls, "users", path(id) + "/users", "users", "user", parameters);
    }

    /** Adds members; those who are members already stay. */
    public CompletableFuture<XmlElement> addUsers(AccountId id, List<String> users) {
        // Members form a set: adding them twice has the effect of adding them once.
        return calls.send(calls.withBody(ApiRequest.post("add users", uri(id)).idempotent(), list(users)), GROUP);
    }

    /** Replaces all members. */
    public CompletableFuture<XmlElement> setUsers(AccountId id, List<String> users) {
        return calls.send(calls.withBody(ApiRequest.put("set users", uri(id)), list(users)), GROUP);
    }

    /** Removes a member. */
    public CompletableFuture<XmlElement> removeUser(AccountId id, AccountId user) {
        return calls.delete(
                "remove user",
                calls.uri(path(id) + "/users/" + user.segment(), new Query()),
                ExpectedDocument.of("group"));
    }

    private URI uri(AccountId id) {
        return calls.uri(path(id) + "/users", new Query());
    }

    private static XmlElement list(List<String> users) {
        return DocumentFields.ids("users", "user", users);
    }

    private static String path(AccountId id) {
        return PATH + "/" + id.segment();
    }

    private static void requireGroup(XmlElement group) throws UnacceptableAnswerException {
        if (group.number("id").orElse(0) == 0) {
            throw new UnacceptableAnswerException("the response contains a group without an id");
        }
    }
}
