// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.openmedia.client.Creation.Outcome;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.secret.Redactor;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Decides the outcome of a creation whose external id is reported to be in use. */
final class ExternalIdInUse {

    private final String operation;
    private final Function<InteractionKey, CompletableFuture<Optional<Interaction>>> find;
    private final VendorStatement vendorStatement;
    private final Redactor redactor;

    /**
     * @param operation the creation's name in errors
     * @param find reads an interaction; empty if the vendor states that it does not know it
     */
    ExternalIdInUse(
            String operation,
            Function<InteractionKey, CompletableFuture<Optional<Interaction>>> find,
            VendorStatement vendorStatement,
            Redactor redactor) {
        this.operation = operation;
        this.find = find;
        this.vendorStatement = vendorStatement;
        this.redactor = redactor;
    }

    /**
     * The outcome of a failed creation.
     *
     * @param sentBefore whether an earlier call may have created the interaction
     * @return fails with the failure itself if it is no conflict, or if the interaction was created by another client and {@code onDuplicate} is
     *     {@code fail}
     */
    CompletableFuture<Creation> creation(
            InteractionKey key, Throwable failure, OnDuplicate onDuplicate, boolean sentBefore) {
        if (!vendorStatement.isConflict(failure)) {
            return CompletableFuture.failedFuture(Futures.unwrap(failure));
        }
        CxApiException conflict = (CxApiException) Futures.unwrap(failure);
        if (sentBefore || conflict.outcomeUnknown()) {
            return existing(key, Outcome.recovered, conflict);
        }
        return switch (onDuplicate) {
            case fail -> CompletableFuture.failedFuture(conflict);
            case ignore ->
                vendorStatement.isFromVendor(conflict)
                        ? CompletableFuture.completedFuture(new Creation(key.keyOnly(), Outcome.duplicate))
                        : existing(key, Outcome.duplicate, conflict);
            case fetch -> existing(key, Outcome.duplicate, conflict);
        };
    }

    private CompletableFuture<Creation> existing(InteractionKey key, Outcome outcome, CxApiException conflict) {
        return find.apply(key)
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(unread(key, outcome, Futures.unwrap(failure))))
                .thenApply(found -> new Creation(found.orElseGet(() -> ended(key, outcome, conflict)), outcome));
    }

    /** An interaction that has ended meanwhile was created all the same, if the vendor itself states that its external id is in use. */
    private Interaction ended(InteractionKey key, Outcome outcome, CxApiException conflict) {
        if (vendorStatement.isFromVendor(conflict)) {
            return key.keyOnly();
        }
        throw failure(outcome)
                .problem(
                        "a 409 that is not from the vendor itself states that the external id is in use, but the vendor does"
                                + " not know the interaction " + key.label() + ": " + conflict.getMessage())
                .build();
    }

    private CxApiException unread(InteractionKey key, Outcome outcome, Throwable failure) {
        return failure(outcome)
                .problem("the interaction " + key.label() + " exists (" + outcome + "), but could not be read: "
                        + failure.getMessage())
                .retryable(failure instanceof CxApiException refusal && refusal.isRetryable())
                .build();
    }

    private CxApiException.Builder failure(Outcome outcome) {
        return CxApiException.of(GenesysApi.VENDOR, operation)
                .possiblyExecuted(outcome == Outcome.recovered)
                .repeatable(true)
                .redactor(redactor);
    }
}
