// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.async.Futures;
import io.camelcx.support.async.PendingCalls;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.limit.CallLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call from its start to its result: token, permit, attempts, delays. One thread at a time works on it; an executor hands it over to the next. */
final class HttpCall<T> implements PendingCalls.Call {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCall.class);
    private static final String STOPPED = "the connection was stopped";

    private final HttpTransport.Parts parts;
    private final Supplier<HttpExchange> exchange;
    private final PendingCalls pending;
    private final ApiRequest request;
    private final ResponseReader<T> reader;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final long startedNanos = System.nanoTime();
    private final Optional<BearerTokens> tokens;
    private int attempt = 1;
    private boolean possiblyExecuted;
    private boolean tokenRenewed;

    HttpCall(
            HttpTransport.Parts parts,
            Supplier<HttpExchange> exchange,
            PendingCalls pending,
            ApiRequest request,
            ResponseReader<T> reader) {
        this.parts = parts;
        this.exchange = exchange;
        this.pending = pending;
        this.request = request;
        this.reader = reader;
        this.tokens =
                request.credentials() instanceof RequestCredentials.OfTransport ? parts.tokens() : Optional.empty();
    }

    CompletableFuture<T> start() {
        if (pending.isClosed()) {
            stopped();
        } else {
            PendingCalls.run(this, this::proceed);
        }
        return result;
    }

    @Override
    public CompletableFuture<T> result() {
        return result;
    }

    /** The transport was closed while this call waited. */
    @Override
    public void stopped() {
        fail(problem(STOPPED).build());
    }

    private void proceed() {
        if (result.isDone()) {
            return;
        }
        if (tokens.isEmpty()) {
            acquirePermit(Optional.empty());
            return;
        }
        CompletableFuture<AccessToken> token = tokens.get().current();
        if (token.isDone()) {
            token.whenComplete(this::withToken);
        } else {
            pending.add(this);
            // Many calls may wait for one token: the thread that completes it only wakes them.
            token.whenComplete((value, failure) -> pending.onWorker(this, () -> withToken(value, failure)));
        }
    }

    private void withToken(AccessToken token, Throwable failure) {
        if (failure == null) {
            acquirePermit(Optional.of(token));
        } else {
            fail(withoutToken(failure));
        }
    }

    private void acquirePermit(Optional<AccessToken> token) {
        if (parts.limit().isEmpty()) {
            attempt(token);
            return;
        }
        CallLimit limit = parts.limit().get();
        Runnable onPermit = () -> {
            if (!pending.onWorker(this, () -> withPermit(token))) {
                releasePermit();
            }
        };
        pending.add(this);
        try {
            if (limit.acquirePermit(onPermit)) {
                pending.remove(this);
                withPermit(token);
            } else {
                // Cancelled or stopped while waiting: the next ones move up.
                result.whenComplete((value, failure) -> {
                    limit.cancel(onPermit);
                    pending.remove(this);
                });
            }
        } catch (RejectedExecutionException e) {
            stopped();
        }
    }

    private void withPermit(Optional<AccessToken> token) {
        if (result.isDone()) {
            releasePermit();
        } else {
            // The token may have been renewed while the call waited.
            attempt(tokens.flatMap(BearerTokens::peek).or(() -> token));
        }
    }

    private void releasePermit() {
        parts.limit().ifPresent(CallLimit::releasePermit);
    }

    private void attempt(Optional<AccessToken> token) {
        try {
            handle(perform(token), token);
        } catch (RuntimeException e) {
            fail(problem(e.toString()).cause(e).build());
        } catch (Error e) {
            // On a worker it would be lost, and the caller would wait for the result for ever.
            result.completeExceptionally(e);
        }
    }

    /** The permit is released before the outcome is published, as the caller may make the next call then. */
    private Outcome<T> perform(Optional<AccessToken> token) {
        try {
            return exchange.get().perform(new Attempt(request, attempt, possiblyExecuted), reader, token);
        } finally {
            releasePermit();
        }
    }

    private void handle(Outcome<T> outcome, Optional<AccessToken> token) {
        if (outcome instanceof Outcome.Answered<T> answered) {
            succeed(answered.value());
        } else if (outcome instanceof Outcome.BearerRefused<T> refused) {
            renewToken(token, refused.error());
        } else if (outcome instanceof Outcome.Failed<T> failed) {
            retryOrFail(failed);
        }
    }

    private void renewToken(Optional<AccessToken> refused, CxApiException error) {
        if (tokenRenewed) {
            fail(error);
            return;
        }
        tokenRenewed = true;
        tokens.orElseThrow().invalidate(refused.orElseThrow());
        if (request.canBeSent() && !request.onceWithToken()) {
            proceed();
        } else {
            fail(error);
        }
    }

    private void retryOrFail(Outcome.Failed<T> failed) {
        CxApiException error = failed.error();
        if (!failed.repeatable() || attempt >= parts.retry().maxAttempts()) {
            fail(error);
            return;
        }
        Optional<Duration> retryAfter = error.retryAfter();
        if (retryAfter.isPresent() && retryAfter.get().compareTo(parts.retry().maxRetryAfter()) > 0) {
            fail(error);
            return;
        }
        Duration wait = retryAfter.orElseGet(() -> parts.retry().backoff().delay(attempt, ThreadLocalRandom.current()));
        LOG.debug("Retrying in {}: {}", wait, error.getMessage());
        attempt++;
        possiblyExecuted = error.outcomeUnknown();
        parts.meters().retried(request.operation());
        pending.later(this, wait, this::proceed);
    }

    private CxApiException withoutToken(Throwable failure) {
        Throwable reason = Futures.unwrap(failure);
        return reason instanceof CxApiException known
                ? known.endOfCall(possiblyExecuted, request.whenInDoubt())
                : problem("no access token: " + reason).cause(reason).build();
    }

    private CxApiException.Builder problem(String text) {
        return CxApiException.of(parts.vendor(), request.operation())
                .problem(text)
                .possiblyExecuted(possiblyExecuted)
                .repeatable(request.repeatable())
                .whenInDoubt(request.whenInDoubt())
                .redactor(parts.redactor());
    }

    private void succeed(T value) {
        try {
            measure("ok");
        } finally {
            result.complete(value);
        }
    }

    private void fail(CxApiException error) {
        pending.remove(this);
        try {
            measure(error.status().isPresent() ? Integer.toString(error.status().getAsInt()) : "none");
        } finally {
            result.completeExceptionally(error);
        }
    }

    /** A cancelled call is not measured. */
    private void measure(String outcome) {
        if (!result.isDone()) {
            parts.meters().called(request.operation(), outcome, System.nanoTime() - startedNanos);
        }
    }
}
