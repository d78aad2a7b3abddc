// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.GenesysErrorReader;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.RefusalInBodyException;
import io.camelcx.support.secret.Redactor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The operations of a session whose outcome has not arrived, by their ids. Each outcome is given away once. */
public final class AwaitedOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedOutcomes.class);

    private final Executor workers;
    private final ObjectMapper mapper;
    private final Map<String, Awaited> byId = new ConcurrentHashMap<>();

    private record Awaited(String operation, Redactor redactor, CompletableFuture<JsonNode> outcome) {}

    /** @param workers complete the outcomes, as the thread that brings a notification must not run what follows */
    public AwaitedOutcomes(Executor workers, ObjectMapper mapper) {
        this.workers = workers;
        this.mapper = mapper;
    }

    /**
     * Waits for an outcome. To be called before the request is sent, which the outcome may overtake.
     *
     * @param redactor removes secrets from its errors
     * @return the response that the operation would have if it were synchronous. Nothing is waited for any more once it is done
     */
    public CompletableFuture<JsonNode> add(String id, String operation, Redactor redactor) {
        CompletableFuture<JsonNode> outcome = new CompletableFuture<>();
        Awaited awaited = new Awaited(operation, redactor, outcome);
        byId.put(id, awaited);
        // Another one may have the id when this is called.
        outcome.whenComplete((result, failure) -> byId.remove(id, awaited));
        return outcome;
    }

    /** How many operations wait. */
    public int size() {
        return byId.size();
    }

    /** Gives an outcome to its operation. One without an id belongs to the only operation that waits. */
    public void received(ProvisioningMessage message) {
        String id = message.operationId();
        Optional<Awaited> awaited = id.isEmpty() ? only() : Optional.ofNullable(byId.remove(id));
        awaited.ifPresentOrElse(
                its -> complete(() -> end(its, message)), () -> LOG.atLevel(id.isEmpty() ? Level.WARN : Level.DEBUG)
                        .log("An outcome belongs to no operation that waits: id '{}'", id));
    }

    private Optional<Awaited> only() {
        List<String> ids = List.copyOf(byId.keySet());
        return ids.size() == 1 ? Optional.ofNullable(byId.remove(ids.get(0))) : Optional.empty();
    }

    private void end(Awaited awaited, ProvisioningMessage message) {
        Optional<JsonNode> result = message.result(mapper);
        if (result.isEmpty()) {
            awaited.outcome().completeExceptionally(unclear(awaited, "its outcome has arrived, but cannot be read"));
            return;
        }
        try {
            awaited.outcome().complete(GenesysEnvelope.opened(result.get()));
        } catch (RefusalInBodyException refused) {
            awaited.outcome()
                    .completeExceptionally(CxApiException.of(GenesysApi.VENDOR, awaited.operation())
                            .problem("the vendor reports that it has failed")
                            .details(GenesysErrorReader.status(result.get().path("status")))
                            .redactor(awaited.redactor())
                            .build());
        }
    }

    /** Fails all of them, as no outcome will come any more. */
    public void failAll(String problem) {
        List.copyOf(byId.values())
                .forEach(awaited -> complete(() -> awaited.outcome().completeExceptionally(unclear(awaited, problem))));
    }

    private static CxApiException unclear(Awaited awaited, String problem) {
        return CxApiException.of(GenesysApi.VENDOR, awaited.operation())
                .problem(problem)
                .possiblyExecuted(true)
                .build();
    }

    private void complete(Runnable completion) {
        try {
            workers.execute(completion);
        } catch (RejectedExecutionException stopped) {
            // The connection is being stopped: there is no other thread.
            completion.run();
        }
    }
}
