// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.async.PendingCalls;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.ErrorReader;
import io.camelcx.support.limit.CallLimit;
import io.camelcx.support.resource.Lazy;
import io.camelcx.support.retry.RetryPolicy;
import io.camelcx.support.secret.Redactor;
import io.camelcx.support.time.ServerClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.HttpClient;

/**
 * Sends the calls of one connection: adds the credentials, renews the token, retries, follows redirects, and converts every failure to a
 * {@link io.camelcx.support.error.CxApiException}.
 *
 * <p>The first attempt runs on the calling thread if there is a valid token, so that the returned future is usually complete already. While a call waits
 * for a token, for its retry or for a permit, no thread is held.
 *
 * <p>Metrics: the timer {@code camelcx.http.calls} (tags {@code vendor}, {@code operation}, {@code outcome}: {@code ok}, the HTTP status, or
 * {@code none} without a response) and the counter {@code camelcx.http.retries} (tags {@code vendor}, {@code operation}).
 *
 * <p>Close it before its client and its threads: that fails the calls that wait for them.
 */
public final class HttpTransport implements AutoCloseable {

    private final Parts parts;
    private final Lazy<HttpExchange> exchange;
    private final PendingCalls pending;

    /** The parts of a transport. */
    record Parts(
            String vendor,
            Supplier<HttpClient> client,
            Map<String, Supplier<String>> secretHeaders,
            Optional<BearerTokens> tokens,
            ErrorReader errors,
            RetryPolicy retry,
            Optional<CallLimit> limit,
            TransportMeters meters,
            Redactor redactor,
            Clock clock,
            Optional<ServerClock> serverClock) {

        /** The parts for a request with secrets or an error reader of its own. */
        Parts of(ApiRequest request) {
            return new Parts(
                    vendor,
                    client,
                    secretHeaders,
                    tokens,
                    request.errors().orElse(errors),
                    retry,
                    limit,
                    meters,
                    redactor.and(request.secrets()),
                    clock,
                    serverClock);
        }
    }

    private HttpTransport(Parts parts, PendingCalls pending) {
        this.parts = parts;
        this.pending = pending;
        this.exchange = new Lazy<>(() -> new HttpExchange(parts));
    }

    /** Starts a transport. Vendor, client, workers and timer must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** The vendor's name in errors. */
    public String vendor() {
        return parts.vendor();
    }

    /**
     * Sends a call.
     *
     * <p>Cancelling the future stops further attempts, not a running one.
     *
     * @param request what to send
     * @param reader reads a 2xx response
     * @return the value of the reader, or a {@link io.camelcx.support.error.CxApiException}; one that the reader throws is passed on unchanged
     */
    public <T> CompletableFuture<T> send(ApiRequest request, ResponseReader<T> reader) {
        if (request.secrets().isEmpty() && request.errors().isEmpty()) {
            return new HttpCall<>(parts, exchange, pending, request, reader).start();
        }
        Parts own = parts.of(request);
        return new HttpCall<>(own, () -> new HttpExchange(own), pending, request, reader).start();
    }

    /** Fails the calls that wait for a token, a permit or their retry, and every later call. The owner of the client and of the threads closes these. */
    @Override
    public void close() {
        pending.close();
    }

    /** Collects the parts of a transport. */
    public static final class Builder {

        private String vendor;
        private Supplier<HttpClient> client;
        private final Map<String, Supplier<String>> secretHeaders = new LinkedHashMap<>();
        private BearerTokens tokens;
        private ErrorReader errors = ErrorReader.generic();
        private RetryPolicy retry = RetryPolicy.defaults();
        private CallLimit limit;
        private Executor workers;
        private ScheduledExecutorService timer;
        private MeterRegistry metrics = new CompositeMeterRegistry();
        private Redactor redactor = Redactor.patternsOnly();
        private Clock clock = Clock.systemUTC();
        private ServerClock serverClock;

        private Builder() {}

        /** The vendor's system, as errors and metrics name it. */
        public Builder vendor(String name) {
            vendor = name;
            return this;
        }

        /** The HTTP client, whose own retries should be off; its owner closes it. It is asked for by the first request. */
        public Builder client(Supplier<HttpClient> value) {
            client = value;
            return this;
        }

        /**
         * A header with credentials, such as an API key: sent to the origin of each request, never to another one.
         *
         * @param name the header's name
         * @param value called for each request; for a null or blank value no header is sent
         */
        public Builder secretHeader(String name, Supplier<String> value) {
            secretHeaders.put(name, value);
            return this;
        }

        /** The source of bearer tokens; none are sent unless set. */
        public Builder tokens(BearerTokens value) {
            tokens = value;
            return this;
        }

        /** Reads error responses; {@link ErrorReader#generic()} unless set. */
        public Builder errors(ErrorReader value) {
            errors = value;
            return this;
        }

        /** When to retry; {@link RetryPolicy#defaults()} unless set. */
        public Builder retry(RetryPolicy value) {
            retry = value;
            return this;
        }

        /**
         * The limit for attempts, each with its redirects; none unless set. Transports may share it, even one that fetches the token of
         * another: no call holds a permit while it waits for a token.
         */
        public Builder limit(CallLimit value) {
            limit = value;
            return this;
        }

        /** Runs a call after a wait. Must not run it on the thread that submits it. */
        public Builder workers(Executor value) {
            workers = value;
            return this;
        }

        /** Hands waiting calls to the workers when they are due. */
        public Builder timer(ScheduledExecutorService value) {
            timer = value;
            return this;
        }

        /** The registry for the meters of calls and retries; one that measures nothing unless set. */
        public Builder metrics(MeterRegistry value) {
            metrics = value;
            return this;
        }

        /** Removes secrets from errors; {@link Redactor#patternsOnly()} unless set. */
        public Builder redactor(Redactor value) {
            redactor = value;
            return this;
        }

        /** The clock for dates in {@code Retry-After}; the system's unless set. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Learns the time of the server from responses to requests with credentials; none unless set. */
        public Builder serverClock(ServerClock value) {
            serverClock = value;
            return this;
        }

        /** The transport. */
        public HttpTransport build() {
            PendingCalls pending = new PendingCalls(
                    Objects.requireNonNull(workers, "workers"), Objects.requireNonNull(timer, "timer"));
            Parts parts = new Parts(
                    Objects.requireNonNull(vendor, "vendor"),
                    Objects.requireNonNull(client, "client"),
                    Map.copyOf(secretHeaders),
                    Optional.ofNullable(tokens),
                    errors,
                    retry,
                    Optional.ofNullable(limit),
                    new TransportMeters(metrics, vendor),
                    redactor,
                    clock,
                    Optional.ofNullable(serverClock));
            return new HttpTransport(parts, pending);
        }
    }
}
