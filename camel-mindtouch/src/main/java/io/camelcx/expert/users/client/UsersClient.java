// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users.client;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.AccountId;
import io.camelcx.expert.api.DocumentFields;
import io.camelcx.expert.api.ExpectedDocument;
import io.camelcx.expert.api.ExpertCalls;
import io.camelcx.expert.api.PropertiesClient;
import io.camelcx.expert.api.Query;
import io.camelcx.expert.api.RowList;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The vendor's API of users ({@code /@api/deki/users}). Every result is the vendor's document.
 *
 * @see ExpertCalls
 */
public final class UsersClient {

    /** The fields of the document of a user that can be changed. */
    public static final DocumentFields FIELDS = DocumentFields.of("user")
            .text("username", "username")
            .text("email", "email")
            .text("fullName", "fullname")
            .oneOf("status", "status", "active", "inactive")
            .oneOf("seated", "license.seat", "true", "false")
            .text("language", "language")
            .text("timezone", "timezone")
            .nested("role", "permissions.user", "role")
            .id("authProvider", "service.authentication");

    private static final String PATH = "/users";
    private static final ExpectedDocument USER = ExpectedDocument.of("user").checkedBy(UsersClient::requireUser);
    private static final ExpectedDocument METRICS =
            ExpectedDocument.containing("metrics", "metric.pages-edited", "metric.comments");

    private final ExpertApi api;
    private final ExpertCalls calls;

    /** @param api the running connection */
    public UsersClient(ExpertApi api) {
        this.api = api;
        this.calls = new ExpertCalls(api);
    }

    /** A user with the groups. @param excluded the elements that are left out of the response */
    public CompletableFuture<XmlElement> user(AccountId id, List<String> excluded) {
        Optional<String> exclude = Optional.of(String.join(",", excluded)).filter(names -> !names.isEmpty());
        return calls.get("get", calls.uri(path(id), new Query().with("exclude", exclude)), USER);
    }

    /** The users of the site, whose rows are without groups. @param parameters filters and the order, by the vendor's names */
    public RowList list(Map<String, String> parameters) {
        return new RowList(calls, "list", PATH, "users", "user", parameters);
    }

    /** Creates a user. @throws IllegalArgumentException if the document has an id: the vendor would modify that user */
    public CompletableFuture<XmlElement> create(XmlElement user) {
        if (user.attribute("id").isPresent()) {
            throw new IllegalArgumentException("create makes a new user, but the document has an id; use update");
        }
        return calls.send(calls.withBody(ApiRequest.post("create", calls.uri(PATH, new Query())), user), USER);
    }

    /** Modifies a user; what the document does not contain stays as it is. */
    public CompletableFuture<XmlElement> update(AccountId id, XmlElement user) {
        return calls.send(calls.withBody(ApiRequest.put("update", calls.uri(path(id), new Query())), user), USER);
    }

    /** Modifies the user of this name, or creates one. */
    public CompletableFuture<XmlElement> createOrUpdate(String username, XmlElement user) {
        return calls.createOrUpdate(() -> update(AccountId.ofName(username), user), () -> create(user));
    }

    /** Sets a password, which is the body of the request, and in no log. */
    public CompletableFuture<XmlElement> setPassword(AccountId id, String password) {
        ApiRequest.Builder request = ApiRequest.put("set password", calls.uri(path(id) + "/password", new Query()))
                .body(password.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8")
                .secrets(List.of(password));
        return calls.send(request, USER.orNothing());
    }

    /** How much a user has contributed. */
    public CompletableFuture<XmlElement> metrics(AccountId id) {
        return calls.get("metrics", calls.uri(path(id) + "/metrics", new Query()), METRICS);
    }

    /** The properties of a user, which the user and administrators may read and write. */
    public PropertiesClient properties(AccountId id) {
        return new PropertiesClient(api, path(id));
    }

    private static String path(AccountId id) {
        return PATH + "/" + id.segment();
    }

    private static void requireUser(XmlElement user) throws UnacceptableAnswerException {
        if (user.number("id").orElse(0) == 0) {
            throw new UnacceptableAnswerException("the response contains a user without an id");
        }
    }
}
