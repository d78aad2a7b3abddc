// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.async.Futures;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.limit.CallLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one call: token, onPermit, tries, waits, result. One thread at a time works on it; from one to the next it is handed over by an executor.
 */
final class HttpCall<T> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCall.class);
    private static final String STOPPED = "the connection was stopped";

    private final HttpTransport.Parts parts;
    private final HttpExchange exchange;
    private final WaitingCalls waiting;
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
            HttpExchange exchange,
            WaitingCalls waiting,
            ApiRequest request,
            ResponseReader<T> reader) {
        this.parts = parts;
        this.exchange = exchange;
        this.waiting = waiting;
        this.request = request;
        this.reader = reader;
        this.tokens =
                request.credentials() instanceof ApiRequest.Credentials.OfTransport ? parts.tokens() : Optional.empty();
    }

    CompletableFuture<T> start() {
        if (waiting.isClosed()) {
            stopped();
        } else {
            guarded(this::proceed);
        }
        return result;
    }

    /** The transport was closed while this call waited. */
    void stopped() {
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
            waiting.add(this);
            // Many calls may wait for one token: the thread that brings it only wakes them.
            token.whenComplete((value, failure) -> onWorker(() -> withToken(value, failure)));
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
            if (!onWorker(() -> withPermit(token))) {
                releasePermit();
            }
        };
        waiting.add(this);
        try {
            if (limit.acquirePermit(onPermit)) {
                waiting.remove(this);
                withPermit(token);
            } else {
                // Cancelled or stopped while waiting: those behind move up.
                result.whenComplete((value, failure) -> {
                    limit.cancel(onPermit);
                    waiting.remove(this);
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
            // On a worker nobody else would see it, and whoever waits for the result would wait for ever.
            result.completeExceptionally(e);
        }
    }

    /** Whoever hears of the outcome may call again, so the place is given back before. */
    private Outcome<T> perform(Optional<AccessToken> token) {
        try {
            return exchange.perform(new Attempt(request, attempt, possiblyExecuted), reader, token);
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
        proceed();
    }

    private void retryOrFail(Outcome.Failed<T> failed) {
        CxApiException error = failed.error();
        if (!failed.repeatable() || attempt >= parts.retry().maxAttempts()) {
            fail(error);
            return;
        }
        Optional<Duration> asked = error.retryAfter();
        if (asked.isPresent() && asked.get().compareTo(parts.retry().maxRetryAfter()) > 0) {
            fail(error);
            return;
        }
        Duration wait = asked.orElseGet(() -> parts.retry().backoff().delay(attempt, ThreadLocalRandom.current()));
        LOG.debug("Trying again in {}: {}", wait, error.getMessage());
        attempt++;
        possiblyExecuted = error.outcomeUnknown();
        parts.metrics().count("camelcx.http.retries", 1, "vendor", parts.vendor(), "operation", request.operation());
        later(wait);
    }

    private void later(Duration wait) {
        waiting.add(this);
        try {
            Runnable wake = () -> onWorker(this::proceed);
            Future<?> alarm = parts.timer().schedule(wake, wait.toNanos(), TimeUnit.NANOSECONDS);
            // Cancelled or stopped while waiting: releasePermit nothing in the timer.
            result.whenComplete((value, failure) -> {
                alarm.cancel(false);
                waiting.remove(this);
            });
        } catch (RejectedExecutionException e) {
            stopped();
        }
    }

    /** Hands over to a worker, or fails the call if there is none. */
    private boolean onWorker(Runnable work) {
        try {
            parts.workers().execute(() -> {
                waiting.remove(this);
                guarded(work);
            });
            return true;
        } catch (RejectedExecutionException e) {
            stopped();
        } catch (Error e) {
            // No thread could be made for it, say. Whoever waits must hear of it, and the thread at hand has others to
            // wake.
            result.completeExceptionally(e);
        }
        return false;
    }

    /** Whatever happens, the call has a result. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error fault) {
            if (!result.completeExceptionally(fault)) {
                LOG.error("A call that has its result already has failed unexpectedly", fault);
            }
        }
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
        waiting.remove(this);
        try {
            measure(error.status().isPresent() ? Integer.toString(error.status().getAsInt()) : "none");
        } finally {
            result.completeExceptionally(error);
        }
    }

    /** A call that was cancelled meanwhile does not count. */
    private void measure(String outcome) {
        if (result.isDone()) {
            return;
        }
        parts.metrics()
                .record(
                        "camelcx.http.calls",
                        Duration.ofNanos(System.nanoTime() - startedNanos),
                        "vendor",
                        parts.vendor(),
                        "operation",
                        request.operation(),
                        "outcome",
                        outcome);
    }
}
