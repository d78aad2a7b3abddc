// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.async.PendingCalls;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.ErrorReader;
import io.camelcx.support.limit.CallLimit;
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
 * Sends the calls of one connection: adds the credentials, renews the token, tries again, follows redirects, and turns every failure into a
 * {@link io.camelcx.support.error.CxApiException}.
 *
 * <p>The first try runs on the calling thread when a token is at hand, so that the returned future is usually complete already. While a token is
 * fetched by somebody else, a retry waits, or a call waits for its turn, no thread is held.
 *
 * <p>Metrics: the timer {@code camelcx.http.calls} (tags {@code vendor}, {@code operation}, {@code outcome}: {@code ok}, the HTTP status, or
 * {@code none} without an answer) and the counter {@code camelcx.http.retries} (tags {@code vendor}, {@code operation}).
 *
 * <p>Close it before its client and its threads: then no call is left that waits for them.
 */
public final class HttpTransport implements AutoCloseable {

    private final Parts parts;
    private final HttpExchange exchange;
    private final PendingCalls pending;

    /** What the transport is made of. */
    record Parts(
            String vendor,
            HttpClient client,
            Map<String, Supplier<String>> secretHeaders,
            Optional<BearerTokens> tokens,
            ErrorReader errors,
            RetryPolicy retry,
            Optional<CallLimit> limit,
            TransportMeters meters,
            Redactor redactor,
            Clock clock,
            Optional<ServerClock> serverClock) {}

    private HttpTransport(Parts parts, PendingCalls pending) {
        this.parts = parts;
        this.pending = pending;
        this.exchange = new HttpExchange(parts);
    }

    /** Starts a transport. Vendor, client, workers and timer must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Sends a call.
     *
     * <p>Cancelling the future stops further tries, not one that is under way.
     *
     * @param request what to send
     * @param reader reads a 2xx answer
     * @return what the reader returned, or a {@link io.camelcx.support.error.CxApiException}; one that the reader threw comes as it is
     */
    public <T> CompletableFuture<T> send(ApiRequest request, ResponseReader<T> reader) {
        return new HttpCall<>(parts, exchange, pending, request, reader).start();
    }

    /** Fails the calls that wait for a token, their turn or another try, and every later call. The client and the threads are their owner's to close. */
    @Override
    public void close() {
        pending.close();
    }

    /** Collects the parts of a transport. */
    public static final class Builder {

        private String vendor;
        private HttpClient client;
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

        /** The HTTP client, whose own retries should be off; it stays its owner's to close. */
        public Builder client(HttpClient value) {
            client = value;
            return this;
        }

        /**
         * A header that proves who calls, such as an API key: sent to the origin of each request, never beyond it.
         *
         * @param name the header's name
         * @param value asked at each call; a null or blank value sends no header
         */
        public Builder secretHeader(String name, Supplier<String> value) {
            secretHeaders.put(name, value);
            return this;
        }

        /** Where bearer tokens come from; none are sent unless set. */
        public Builder tokens(BearerTokens value) {
            tokens = value;
            return this;
        }

        /** Reads error answers; {@link ErrorReader#generic()} unless set. */
        public Builder errors(ErrorReader value) {
            errors = value;
            return this;
        }

        /** When to try again; {@link RetryPolicy#defaults()} unless set. */
        public Builder retry(RetryPolicy value) {
            retry = value;
            return this;
        }

        /**
         * Lets in each try of a call, with the redirects that belong to it; none waits unless set. Transports may share it, even one whose
         * calls get the token for the other's: nobody waits for a token with a place taken.
         */
        public Builder limit(CallLimit value) {
            limit = value;
            return this;
        }

        /** Runs what follows a wait. Must not run work on the thread that submits it. */
        public Builder workers(Executor value) {
            workers = value;
            return this;
        }

        /** Waits; it only hands work to the workers. */
        public Builder timer(ScheduledExecutorService value) {
            timer = value;
            return this;
        }

        /** The registry for the meters of calls and retries; one that measures nothing unless set. */
        public Builder metrics(MeterRegistry value) {
            metrics = value;
            return this;
        }

        /** Takes secrets out of errors; {@link Redactor#patternsOnly()} unless set. */
        public Builder redactor(Redactor value) {
            redactor = value;
            return this;
        }

        /** What a {@code Retry-After} date is compared with; the system's unless set. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Learns the time of the server from answers to calls with credentials; not learned unless set. */
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
