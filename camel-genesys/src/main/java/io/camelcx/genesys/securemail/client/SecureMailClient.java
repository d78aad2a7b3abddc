// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail.client;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationEngine;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.MultipartBody;
import io.camelcx.support.http.ResponseReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The vendor's Secure Email API. Failures are {@link CxApiException}s with the vendor's code, refusals before a call
 * {@link IllegalArgumentException}s. Nothing but a response in the vendor's envelope is a success.
 */
public final class SecureMailClient {

    private static final Map<String, String> REMOVALS =
            Map.of("markRead", "read", "delete", "delete", "purge", "purge");
    private static final String INVALID_PARAMETER = "INVALID_PARAMETER";
    private static final int NOT_FOUND = 404;

    private final GenesysApi api;
    private final OperationEngine engine;
    private final MailFields fields;
    private final ObjectMapper mapper;
    private final int maxResponseBytes;

    /**
     * A client.
     *
     * @param maxResponseBytes the most that is accepted of a response
     */
    public SecureMailClient(GenesysApi api, MailFields fields, int maxResponseBytes) {
        this.api = api;
        this.engine = OperationEngine.ofNexus(api, "/nexus");
        this.fields = fields;
        this.maxResponseBytes = maxResponseBytes;
        // An attachment is one text, which may be longer than Jackson accepts by default.
        this.mapper = api.mapper().copy();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(maxResponseBytes)
                        .build());
    }

    /** The fields of its mails. */
    public MailFields fields() {
        return fields;
    }

    /** Runs an operation; the result is what its response contains beside the envelope. */
    public CompletableFuture<JsonNode> run(ApiOperation operation, OperationInput input) {
        Map<String, String> parameters = new HashMap<>(input.parameters());
        Optional.ofNullable(REMOVALS.get(operation.name()))
                .ifPresent(value -> parameters.put(SecureMailTable.REMOVE, value));
        SecureMailResponse response = new SecureMailResponse(
                fields, operation.name(), Optional.ofNullable(parameters.get(SecureMailTable.ID)));
        ResponseReader<JsonNode> body =
                GenesysEnvelope.opening(ResponseReader.json(mapper, JsonNode.class, maxResponseBytes));
        return engine.read(
                operation,
                SecureMailTable.VERSION,
                new OperationInput(parameters, input.body(), input.file()),
                answer -> response.result(body.read(answer)));
    }

    /** Sends a mail as a form; the result is its id. */
    public CompletableFuture<JsonNode> send(Securebox box, MultipartBody form) {
        return run(
                SecureMailTable.sendForm(),
                new OperationInput(inBox(box, Map.of()), Optional.empty(), Optional.of(form)));
    }

    /**
     * Unread mails of an address.
     *
     * @param index the index of the first one in the list of unread mails
     */
    public CompletableFuture<List<SecureMail>> unread(Securebox box, String address, int index, int count) {
        Map<String, String> parameters = Map.of(
                "address",
                address,
                "status",
                "unread",
                "index",
                Integer.toString(index),
                "count",
                Integer.toString(count));
        return run(SecureMailTable.operation("list"), OperationInput.of(inBox(box, parameters)))
                .thenApply(SecureMailClient::mails);
    }

    /** A mail with its content; its status does not change. */
    public CompletableFuture<SecureMail> get(String id) {
        return run(SecureMailTable.operation("get"), OperationInput.of(Map.of(SecureMailTable.ID, id)))
                .thenApply(mail -> new SecureMail((ObjectNode) mail));
    }

    /** Marks a mail as read. */
    public CompletableFuture<JsonNode> markRead(String id) {
        return run(SecureMailTable.operation("markRead"), OperationInput.of(Map.of(SecureMailTable.ID, id)));
    }

    /** Whether the vendor does not know the mail that was requested. */
    public boolean isUnknownMail(Throwable failure) {
        // Reading a mail documents no 404.
        return isNotFound(failure)
                || failure instanceof CxApiException refusal
                        && refusal.code().filter(INVALID_PARAMETER::equals).isPresent();
    }

    /** Whether the vendor, and no server in between, has answered 404. */
    public boolean isNotFound(Throwable failure) {
        return failure instanceof CxApiException refusal
                && refusal.status().orElse(0) == NOT_FOUND
                && GenesysEnvelope.of(refusal, api.json()).isPresent();
    }

    /** The mails of a list. */
    public static List<SecureMail> mails(JsonNode list) {
        List<SecureMail> mails = new ArrayList<>();
        list.forEach(mail -> mails.add(new SecureMail((ObjectNode) mail)));
        return mails;
    }

    /** Parameters with that of a box. */
    public static Map<String, String> inBox(Securebox box, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        box.name().ifPresent(name -> all.put("securebox", name));
        return all;
    }
}
