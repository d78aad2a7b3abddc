// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.operation.OperationEngine;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.CookieJar;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import io.camelcx.support.secret.Redactor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The calls of a session of the Provisioning API. None that may change something is repeated if it may have been carried out. */
public final class ProvisioningClient {

    private static final int MAX_RESPONSE_BYTES = 64 * 1024 * 1024;
    private static final String SESSION_LOST = "520";
    private static final int UNKNOWN_CLIENT = 402;
    private static final Set<Integer> WITHOUT_CONTENT = Set.of(202, 204);
    private static final String BASE = "/provisioning";
    private static final String PATH = BASE + "/v" + ProvisioningTable.VERSION;

    private final GenesysApi api;
    private final CookieJar cookies;
    private final OperationEngine engine;
    private final ResponseReader<Optional<JsonNode>> json;

    /** @param cookies those of the session */
    public ProvisioningClient(GenesysApi api, CookieJar cookies) {
        this.api = api;
        this.cookies = cookies;
        this.engine = new OperationEngine(api, BASE).within(cookies);
        this.json = GenesysEnvelope.openingOptional(
                ResponseReader.optionalJson(api.json(), JsonNode.class, MAX_RESPONSE_BYTES));
    }

    /** Begins a session. It may be done as often as necessary. */
    public CompletableFuture<Void> initialize() {
        return ofSession(ApiRequest.post("initializeProvisioning", api.uri(PATH + "/initialize-provisioning"))
                .idempotent());
    }

    /** Ends the session. */
    public CompletableFuture<Void> logout() {
        return ofSession(ApiRequest.post("logout", api.uri(PATH + "/logout")));
    }

    /** Lets the server load its objects, of which it reports the end by a notification. */
    public CompletableFuture<Void> load() {
        return ofSession(ApiRequest.get("getArgs", api.uri(PATH + "/args")));
    }

    /** Requests notifications of changes of objects, in addition to those that were requested before. */
    public CompletableFuture<Void> watch(Collection<String> types) {
        return ofSession(ApiRequest.post("watchObjects", api.uri(PATH + "/operations/watch-objects"))
                .json(
                        api.mapper(),
                        api.mapper()
                                .createObjectNode()
                                .set("types", api.mapper().valueToTree(types)))
                .idempotent());
    }

    private CompletableFuture<Void> ofSession(ApiRequest.Builder request) {
        return api.transport().send(request.cookies(cookies).build(), json).thenAccept(accepted -> {});
    }

    /** @throws IllegalArgumentException if the input of an operation would be refused before its call */
    public void check(ProvisioningOperation operation, OperationInput input) {
        engine.check(operation.call(), ProvisioningTable.VERSION, input);
    }

    /** Makes the call of an operation, and returns its response with the envelope; empty for 202 and 204 without content. */
    public CompletableFuture<Optional<JsonNode>> call(ProvisioningOperation operation, OperationInput input) {
        return read(operation, input, response -> {
            Optional<JsonNode> body = json.read(response);
            if (body.isEmpty() && !WITHOUT_CONTENT.contains(response.status())) {
                throw new UnacceptableAnswerException(
                        "the response has no content: it may be that of a proxy, not of the vendor");
            }
            if (operation.hasStatus()
                    && body.filter(its -> !GenesysEnvelope.isAround(its)).isPresent()) {
                throw new UnacceptableAnswerException(
                        "the response has no status: it may be that of a proxy, not of the vendor");
            }
            return body;
        });
    }

    /** Makes the call of an operation whose response is read in a way of its own. */
    public <T> CompletableFuture<T> read(
            ProvisioningOperation operation, OperationInput input, ResponseReader<T> reader) {
        return engine.read(
                operation.call(),
                ProvisioningTable.VERSION,
                input,
                request -> {
                    input.body().ifPresent(body -> request.secrets(passwords(body)));
                    if (operation.changes()) {
                        request.notIdempotent();
                    }
                },
                reader);
    }

    /** Removes the connection's secrets, and the passwords of an input, from texts. */
    public Redactor redactor(OperationInput input) {
        return api.redactor()
                .and(input.body().map(ProvisioningClient::passwords).orElse(List.of()));
    }

    private static List<String> passwords(JsonNode body) {
        List<String> values = new ArrayList<>();
        body.findValues("password").forEach(value -> values.add(value.asText()));
        return values;
    }

    /** Reads JSON in the vendor's envelope, which may report a refusal. */
    public ResponseReader<Optional<JsonNode>> json() {
        return json;
    }

    /**
     * Whether a call was refused, and not carried out, because the session is lost: by the vendor's code, in a response of any HTTP status. A 403 of
     * another kind may be that of a right, or of the API key.
     */
    public static boolean isSessionLost(Throwable failure) {
        return failure instanceof CxApiException refusal
                && (refusal.code().filter(SESSION_LOST::equals).isPresent()
                        || refusal.status().orElse(0) == UNKNOWN_CLIENT);
    }
}
