// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.cxone.CxoneApi;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import io.camelcx.support.paging.Page;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls of the Data Actions API. Creation and test are those of the vendor's text; it does not describe the others, which follow the usual form: GET,
 * PUT and DELETE of {@code {path}/{id}}. Every failure is a {@link CxApiException}.
 */
public final class ActionClient {

    private static final int MAX_ACTION_BYTES = 4 * 1024 * 1024;
    private static final int MAX_PAGE_BYTES = 64 * 1024 * 1024;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int TEST_ATTEMPTS = 3;
    private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(1);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    private final CxoneApi api;
    private final String path;

    /** @param path the path of the actions below the base URL; begins with a slash */
    public ActionClient(CxoneApi api, String path) {
        this.api = api;
        this.path = path;
    }

    /** The connection. */
    CxoneApi api() {
        return api;
    }

    /**
     * Creates an action. All requests of the call have the same key, so that a retry returns the action which an earlier one has created: also after an
     * error of the server, a lost response, and one that cannot be read. 400 and 409 are final.
     *
     * @param key the {@code Idempotency-Key}
     */
    public CompletableFuture<WrittenAction> create(ObjectNode action, String key) {
        String doubt = "The action may have been created: send it again with the Idempotency-Key " + key + ".";
        return api.send(
                path,
                uri -> ApiRequest.post("create", uri)
                        .header("Idempotency-Key", key)
                        .json(api.mapper(), action)
                        .idempotent(doubt)
                        .retryOnServerError()
                        .retryOnUnreadableResponse()
                        .preserveMethodOnRedirect()
                        .build(),
                response -> {
                    DataAction created = new DataAction(object(response));
                    require(
                            created.name().equals(action.path("name").asText()),
                            "the response is about another action");
                    require(!created.id().isBlank(), "the response contains no id of the action");
                    requireScript(action, created);
                    return new WrittenAction(created, response.attempt());
                });
    }

    /**
     * Whether a creation was refused because its name is in use, after an attempt of it that may have created the action: a server that does not know the
     * key of the call any more refuses its retry in this way.
     */
    static boolean isOwnConflict(Throwable failure) {
        return isStatus(failure, CONFLICT) && ((CxApiException) Futures.unwrap(failure)).outcomeUnknown();
    }

    /** Reads an action. */
    public CompletableFuture<DataAction> get(String id) {
        return api.send(
                address(id),
                uri -> ApiRequest.get("get", uri).build(),
                response -> found(id, object(response), response));
    }

    /**
     * Replaces an action.
     *
     * @param action all of its fields
     */
    public CompletableFuture<WrittenAction> update(String id, ObjectNode action) {
        return api.send(
                        address(id),
                        uri -> ApiRequest.put("update", uri)
                                .json(api.mapper(), action)
                                .retryOnServerError()
                                .preserveMethodOnRedirect()
                                .build(),
                        response -> updated(id, action, response))
                .thenCompose(updated -> updated.action()
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(() -> changed(id, action))
                        .thenApply(read -> new WrittenAction(read, updated.attempts())));
    }

    private Updated updated(String id, ObjectNode action, ApiResponse response) throws IOException {
        Optional<DataAction> updated = ResponseReader.optionalJson(api.mapper(), ObjectNode.class, MAX_ACTION_BYTES)
                .read(response)
                .map(json -> found(id, json, response));
        if (updated.isPresent()) {
            requireScript(action, updated.get());
        }
        return new Updated(updated, response.attempt());
    }

    /** An empty response proves nothing: the action is read. */
    private CompletableFuture<DataAction> changed(String id, ObjectNode action) {
        ActionDraft sent = new ActionDraft(action.path("name").asText(), action);
        return get(id).thenApply(read -> {
            if (!sent.differences(read).isEmpty()) {
                throw CxApiException.of(CxoneApi.VENDOR, "update")
                        .problem("the response is empty, and afterwards the action still differs in "
                                + sent.differences(read))
                        .build();
            }
            return read;
        });
    }

    /** The response to an update may be empty. */
    private record Updated(Optional<DataAction> action, int attempts) {}

    /** Deletes an action. That it does not exist is no error after an attempt that may have deleted it. */
    public CompletableFuture<Void> delete(String id) {
        return api.send(
                        address(id),
                        uri -> ApiRequest.delete("delete", uri).build(),
                        ResponseReader.optionalJson(api.mapper(), JsonNode.class, MAX_ACTION_BYTES))
                .<Void>thenApply(any -> null)
                .exceptionallyCompose(failure ->
                        isStatus(failure, NOT_FOUND) && ((CxApiException) Futures.unwrap(failure)).outcomeUnknown()
                                ? CompletableFuture.completedFuture(null)
                                : CompletableFuture.failedFuture(Futures.unwrap(failure)));
    }

    /**
     * Executes an action in the sandbox. A request that may have been executed is not repeated, as the script may call other systems; one that was refused
     * by the rate limit is.
     *
     * @param input what the script receives
     */
    public CompletableFuture<SandboxResult> test(String id, ObjectNode input) {
        ObjectNode body = api.mapper().createObjectNode().set("input", input);
        AtomicInteger left = new AtomicInteger(TEST_ATTEMPTS - 1);
        return api.waiting()
                .repeat(
                        () -> api.send(
                                address(id) + "/test",
                                uri -> ApiRequest.post("test", uri)
                                        .json(api.mapper(), body)
                                        .build(),
                                this::result),
                        (result, failure) -> isStatus(failure, TOO_MANY) && left.getAndDecrement() > 0
                                ? delay((CxApiException) failure)
                                : Optional.empty());
    }

    /** A page of the list of actions. */
    public CompletableFuture<Page<DataAction, URI>> page(URI address) {
        ResponseReader<JsonNode> json = ResponseReader.json(api.mapper(), JsonNode.class, MAX_PAGE_BYTES);
        return api.transport()
                .send(
                        ApiRequest.get("list", address).build(),
                        response -> ActionPages.read(address, response, json.read(response)));
    }

    /** The address of the first page of the list. */
    public CompletableFuture<URI> firstPage() {
        return api.base().get().thenApply(base -> URI.create(base + path));
    }

    private String address(String id) {
        return path + "/" + PathSegment.encode(id);
    }

    private static Optional<Duration> delay(CxApiException refusal) {
        return Optional.of(refusal.retryAfter().orElse(RETRY_DELAY))
                .filter(delay -> delay.compareTo(MAX_RETRY_AFTER) <= 0);
    }

    private SandboxResult result(ApiResponse response) throws IOException {
        SandboxResult result = new SandboxResult(object(response));
        if (result.status().isBlank()) {
            throw response.problem("the response contains no status of the test");
        }
        return result;
    }

    private static DataAction found(String id, ObjectNode json, ApiResponse response) {
        DataAction action = new DataAction(json);
        if (!action.id().equalsIgnoreCase(id) || action.name().isBlank()) {
            throw response.problem("the response is not the action " + id);
        }
        return action;
    }

    private ObjectNode object(ApiResponse response) throws IOException {
        JsonNode json = ResponseReader.json(api.mapper(), JsonNode.class, MAX_ACTION_BYTES)
                .read(response);
        require(json.isObject(), "the response is no JSON object");
        return (ObjectNode) json;
    }

    /** A response with the script of before, such as a cached one, is not the response to this request. */
    private static void requireScript(ObjectNode sent, DataAction returned) throws IOException {
        String script = returned.script().strip();
        require(
                script.isEmpty()
                        || ScriptText.same(
                                script, ScriptText.of(sent.path("script")).strip()),
                "the response contains another script than the one that was sent");
    }

    /** A response that is not about what was requested can be requested again, as one that is malformed. */
    private static void require(boolean expected, String otherwise) throws IOException {
        if (!expected) {
            throw new UnacceptableAnswerException(otherwise);
        }
    }

    static boolean isStatus(Throwable failure, int status) {
        return CxApiException.statusOf(failure).orElse(0) == status;
    }
}
