// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes the calls of operations in a shared session: waits until it is ready, and for outcomes that arrive as notifications. No thread waits.
 *
 * @param session   the session
 * @param readiness whether it is ready
 * @param isLost    whether a call was refused, and not carried out, because the session is lost
 * @param timeout   how long the session may take to become ready, and then an outcome to arrive
 */
public record SessionCalls(
        SharedSession session, SessionReadiness readiness, Predicate<Throwable> isLost, Duration timeout) {

    /** Makes a call; the first one opens the session. One that was refused because the session is lost is made again in the next session, once. */
    public <T> CompletableFuture<T> whenReady(String operation, Supplier<CompletableFuture<T>> call) {
        session.open();
        CompletableFuture<JsonNode> ready = readiness.current();
        return inSession(operation, ready, call).exceptionallyCompose(failure -> {
            Throwable cause = Futures.unwrap(failure);
            if (!ready.isDone() || ready.isCompletedExceptionally() || !isLost.test(cause)) {
                return CompletableFuture.failedFuture(cause);
            }
            if (readiness.reset(ready)) {
                session.reopen(SessionFailure.because("the session is lost: " + cause.getMessage()));
            }
            return inSession(operation, readiness.current(), call);
        });
    }

    private <T> CompletableFuture<T> inSession(
            String operation, CompletableFuture<JsonNode> ready, Supplier<CompletableFuture<T>> call) {
        if (ready.isDone() && !ready.isCompletedExceptionally()) {
            return call.get();
        }
        // The first thread that completes it may be one of the session's, which must make no calls.
        return ready.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .handle((user, failure) -> failure)
                .thenComposeAsync(
                        failure -> failure == null
                                ? call.get()
                                : CompletableFuture.failedFuture(notReady(operation, Futures.unwrap(failure))),
                        api().threads().workers());
    }

    private CxApiException notReady(String operation, Throwable failure) {
        String reason = failure instanceof CxApiException
                ? failure.getMessage()
                : session.status().reason();
        return CxApiException.of(GenesysApi.VENDOR, operation)
                .problem("the session is not ready" + (reason.isEmpty() ? "" : ": " + reason))
                .cause(failure)
                .redactor(api().redactor())
                .build();
    }

    /**
     * Makes the call of an operation whose outcome is awaited already, as it may overtake the response.
     *
     * @param outcome  done when the outcome has arrived; fails if the call fails, or it does not arrive in time
     * @param accepted gets the response
     * @return {@code outcome}
     */
    public <T, R> CompletableFuture<T> outcome(
            String operation, CompletableFuture<T> outcome, Supplier<CompletableFuture<R>> call, Consumer<R> accepted) {
        CompletableFuture<Void> timer = api().waiting().after(timeout, () -> CompletableFuture.completedFuture(null));
        timer.whenComplete((due, stopped) -> outcome.completeExceptionally(late(operation)));
        outcome.whenComplete((event, failure) -> timer.cancel(false));
        call.get().whenComplete((response, failure) -> {
            if (failure != null) {
                outcome.completeExceptionally(Futures.unwrap(failure));
            } else {
                accepted.accept(response);
            }
        });
        return outcome;
    }

    private CxApiException late(String operation) {
        return CxApiException.of(GenesysApi.VENDOR, operation)
                .problem("its outcome has not arrived within " + timeout.toMillis() + " ms")
                .possiblyExecuted(true)
                .build();
    }

    private GenesysApi api() {
        return session.access().api();
    }
}
