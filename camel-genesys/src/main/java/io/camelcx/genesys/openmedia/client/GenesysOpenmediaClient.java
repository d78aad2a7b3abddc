/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.openmedia.client.Creation.Outcome;
import io.camelcx.support.error.Cause;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.ResponseReader;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The vendor's Openmedia API for one open media service. Every failure is a {@link CxApiException}.
 *
 * <p>An answer may come in the vendor's envelope ({@code status}, {@code data}) or without; the reference says only that it
 * is an object.
 */
public final class GenesysOpenmediaClient {

    private static final String CREATE = "create interaction";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final long MAX_ANSWER_BYTES = 8L * 1024 * 1024;

    private final GenesysApi api;
    private final String interactions;
    private final URI interactionsUri;
    private final boolean wrapped;
    private final ResponseReader<JsonNode> json;

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
        this.json = ResponseReader.json(api.mapper(), JsonNode.class, MAX_ANSWER_BYTES);
    }

    /**
     * Creates an interaction. With an external id a lost answer and every 5xx is tried again, because the vendor lets it be
     * used only once; without, the request is sent once.
     *
     * @param sentBefore whether this creation may have been carried out already, by a call that failed; then an external id
     *     that is in use is our own
     * @return fails with status 409 if the external id is in use by somebody else and {@code onDuplicate} says so
     */
    public CompletableFuture<Creation> create(NewInteraction interaction, OnDuplicate onDuplicate, boolean sentBefore) {
        ApiRequest.Builder request =
                ApiRequest.post(CREATE, interactionsUri).json(api.mapper(), body(interaction.fields()));
        String externalId = interaction.externalId();
        if (externalId.isEmpty()) {
            return api.transport()
                    .send(request.build(), reading(CREATE))
                    .thenApply(created -> new Creation(created, Outcome.created));
        }
        InteractionKey key = new InteractionKey.ByExternalId(externalId);
        return api.transport()
                .send(request.idempotent().triedAgainAfterServerError().build(), reading(CREATE))
                .thenApply(created -> new Creation(created.namedBy(key), Outcome.created))
                .exceptionallyCompose(failure -> inUse(key, failure, onDuplicate, sentBefore));
    }

    /** Reads an interaction. */
    public CompletableFuture<Interaction> get(InteractionKey key) {
        ApiRequest request = ApiRequest.get("get interaction", uri(key, "")).build();
        return api.transport().send(request, reading("get interaction")).thenApply(found -> found.namedBy(key));
    }

    /**
     * Reads an interaction that may be none any more.
     *
     * @return empty if the vendor does not know it
     */
    public CompletableFuture<Optional<Interaction>> find(InteractionKey key) {
        return get(key).thenApply(Optional::of).exceptionallyCompose(GenesysOpenmediaClient::notFound);
    }

    /** Changes properties. Sent once: the reference does not say what becomes of a change that is made twice. */
    public CompletableFuture<Interaction> update(InteractionKey key, PropertyChanges changes) {
        return change("update interaction", uri(key, "/update"), key, changes.json());
    }

    /** Stops an interaction. Sent once: the second request would meet one that is gone. */
    public CompletableFuture<Interaction> stop(InteractionKey key, StopReason reason) {
        return change("stop interaction", uri(key, "/stop"), key, reason.json());
    }

    private CompletableFuture<Interaction> change(String operation, URI uri, InteractionKey key, ObjectNode fields) {
        ApiRequest request =
                ApiRequest.post(operation, uri).json(api.mapper(), body(fields)).build();
        return api.transport().send(request, reading(operation)).thenApply(changed -> changed.namedBy(key));
    }

    private CompletableFuture<Creation> inUse(
            InteractionKey key, Throwable failure, OnDuplicate onDuplicate, boolean sentBefore) {
        if (!(Cause.of(failure) instanceof CxApiException conflict) || !says(conflict, CONFLICT)) {
            return CompletableFuture.failedFuture(Cause.of(failure));
        }
        if (sentBefore || conflict.outcomeUnknown()) {
            return existing(key, Outcome.recovered);
        }
        return switch (onDuplicate) {
            case fail -> CompletableFuture.failedFuture(conflict);
            case ignore -> CompletableFuture.completedFuture(new Creation(key.nameOnly(), Outcome.duplicate));
            case fetch -> existing(key, Outcome.duplicate);
        };
    }

    /** One that has ended meanwhile was created all the same. */
    private CompletableFuture<Creation> existing(InteractionKey key, Outcome outcome) {
        return find(key)
                .thenApply(found -> new Creation(found.orElseGet(() -> key.nameOnly()), outcome))
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(unread(key, outcome, Cause.of(failure))));
    }

    private CxApiException unread(InteractionKey key, Outcome outcome, Throwable failure) {
        return CxApiException.of(GenesysApi.VENDOR, CREATE)
                .problem("the interaction " + key.label() + " exists (" + outcome + "), but could not be read: "
                        + failure.getMessage())
                .mayRetryHelp(failure instanceof CxApiException refusal && refusal.mayRetryHelp())
                .mayHaveBeenDone(outcome == Outcome.recovered)
                .repeatable(true)
                .redactor(api.redactor())
                .build();
    }

    /** A page of HTML comes from something in between, and says nothing about the interaction. */
    private static CompletableFuture<Optional<Interaction>> notFound(Throwable failure) {
        boolean unknown = Cause.of(failure) instanceof CxApiException refusal
                && says(refusal, NOT_FOUND)
                && !refusal.body().orElse("").stripLeading().startsWith("<");
        return unknown
                ? CompletableFuture.completedFuture(Optional.empty())
                : CompletableFuture.failedFuture(Cause.of(failure));
    }

    /** An error may also stand in the envelope of a good answer. */
    private static boolean says(CxApiException refusal, int status) {
        return refusal.status().orElse(0) == status
                || refusal.code().filter(Integer.toString(status)::equals).isPresent();
    }

    private URI uri(InteractionKey key, String action) {
        return api.nexusUri(interactions + "/" + key.segment() + action);
    }

    private Object body(Object fields) {
        return wrapped ? Map.of("data", fields) : fields;
    }

    private ResponseReader<Interaction> reading(String operation) {
        return response -> {
            JsonNode answer = api.accepted(operation, json.read(response));
            JsonNode data = answer.path("data");
            boolean enveloped = data.isObject() || answer.path("status").isObject();
            return Interaction.ofAnswer(enveloped ? data : answer);
        };
    }
}
