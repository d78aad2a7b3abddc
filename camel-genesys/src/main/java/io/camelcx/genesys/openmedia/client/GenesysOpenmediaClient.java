// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.openmedia.client.Creation.Outcome;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The vendor's Openmedia API for one open media service. Every failure is a {@link CxApiException}.
 *
 * <p>A response may have the vendor's envelope ({@code status}, {@code data}) or not; the reference states only that it is an object.
 */
public final class GenesysOpenmediaClient {

    private static final String CREATE = "create interaction";
    private static final String GET = "get interaction";
    private static final long MAX_RESPONSE_BYTES = 8L * 1024 * 1024;

    private final GenesysApi api;
    private final String interactions;
    private final URI interactionsUri;
    private final boolean wrapped;
    private final ResponseReader<JsonNode> json;
    private final VendorStatement vendorStatement;
    private final ExternalIdInUse inUse;

    /**
     * A client of one service.
     *
     * @param service the open media service's name
     * @param wrapped whether a request's fields stand in an object {@code data}, as in the vendor's reference, or at the top
     */
    public GenesysOpenmediaClient(GenesysApi api, String service, boolean wrapped) {
        this.api = api;
        this.interactions = "/nexus/v3/openmedia/" + PathSegment.encode(service) + "/interactions";
        this.interactionsUri = api.nexusUri(interactions);
        this.wrapped = wrapped;
        this.json = GenesysEnvelope.opening(ResponseReader.json(api.json(), JsonNode.class, MAX_RESPONSE_BYTES));
        this.vendorStatement = new VendorStatement(api.json());
        this.inUse = new ExternalIdInUse(CREATE, this::find, vendorStatement, api.redactor());
    }

    /**
     * Creates an interaction. With an external id, a lost response and every 5xx is retried, because the vendor accepts the
     * id only once; without one the request is sent once.
     *
     * @param sentBefore whether an earlier, failed call may have executed this creation; then an external id that is in use belongs
     *     to it
     * @return fails with status 409 if another interaction has the external id and {@code onDuplicate} is {@code fail}
     */
    public CompletableFuture<Creation> create(NewInteraction interaction, OnDuplicate onDuplicate, boolean sentBefore) {
        ApiRequest.Builder request =
                ApiRequest.post(CREATE, interactionsUri).json(api.mapper(), body(interaction.fields()));
        String externalId = interaction.externalId();
        if (externalId.isEmpty()) {
            return api.transport()
                    .send(request.build(), reading(found -> found.created(Optional.empty())))
                    .thenApply(created -> new Creation(created, Outcome.created));
        }
        InteractionKey key = new InteractionKey.ByExternalId(externalId);
        ApiRequest repeatable =
                request.idempotent(inDoubt(externalId)).retryOnServerError().build();
        return api.transport()
                .send(repeatable, reading(found -> found.created(Optional.of(key))))
                .thenApply(created -> new Creation(created, Outcome.created))
                .exceptionallyCompose(failure -> inUse.creation(key, failure, onDuplicate, sentBefore));
    }

    private static String inDoubt(String externalId) {
        return "The interaction may exist. A redelivery of the exchange, or another creation with the external id "
                + externalId + " and onDuplicate=fetch, recovers it, and creates no second one.";
    }

    /**
     * Reads an interaction.
     *
     * @return fails if the response does not contain it, or contains another one
     */
    public CompletableFuture<Interaction> get(InteractionKey key) {
        ApiRequest request = ApiRequest.get(GET, uri(key, "")).build();
        return api.transport().send(request, reading(found -> found.read(key)));
    }

    /**
     * Reads an interaction that may have ended.
     *
     * @return empty if the vendor states that it does not know it; a 404 from anything else is a failure
     */
    public CompletableFuture<Optional<Interaction>> find(InteractionKey key) {
        return get(key).thenApply(Optional::of)
                .exceptionallyCompose(failure -> vendorStatement.isNotFound(failure)
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : CompletableFuture.failedFuture(Futures.unwrap(failure)));
    }

    /** Changes properties. Sent once: the reference does not define the effect of a repeated change. */
    public CompletableFuture<Interaction> update(InteractionKey key, PropertyChanges changes) {
        return change("update interaction", uri(key, "/update"), key, changes.json());
    }

    /** Stops an interaction. Sent once: a second request would find no interaction. */
    public CompletableFuture<Interaction> stop(InteractionKey key, StopReason reason) {
        return change("stop interaction", uri(key, "/stop"), key, reason.json());
    }

    private CompletableFuture<Interaction> change(String operation, URI uri, InteractionKey key, ObjectNode fields) {
        ApiRequest request =
                ApiRequest.post(operation, uri).json(api.mapper(), body(fields)).build();
        ResponseReader<Optional<JsonNode>> optionalJson = GenesysEnvelope.openingOptional(
                ResponseReader.optionalJson(api.json(), JsonNode.class, MAX_RESPONSE_BYTES));
        return api.transport().send(request, response -> {
            Optional<JsonNode> body = optionalJson.read(response);
            return body.isPresent() ? new InteractionResponse(body.get()).changed(key) : key.keyOnly();
        });
    }

    private URI uri(InteractionKey key, String action) {
        return api.nexusUri(interactions + "/" + key.segment() + action);
    }

    private Object body(Object fields) {
        return wrapped ? Map.of("data", fields) : fields;
    }

    private ResponseReader<Interaction> reading(InteractionExtractor extractor) {
        return response -> extractor.read(new InteractionResponse(json.read(response)));
    }

    /** Finds the interaction in a response. */
    @FunctionalInterface
    private interface InteractionExtractor {

        Interaction read(InteractionResponse response) throws UnacceptableAnswerException;
    }
}
