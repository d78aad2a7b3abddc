// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.auth.TokenSource;
import io.camelcx.support.http.CamelHttpClient;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.metrics.ContextMeters;
import io.camelcx.support.resource.OwnedResources;
import io.camelcx.support.retry.RetryPolicy;
import io.camelcx.support.secret.SecretLoggers;
import io.camelcx.support.thread.CxThreads;
import io.camelcx.support.time.ServerClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.hc.client5.http.classic.HttpClient;

/** The resources of a started connection: one HTTP client, threads, metrics and clocks, and whatever the vendor's connection adds to them. */
public final class ConnectionParts {

    private static final int MAX_WORKERS = 32;
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(5);

    private final CamelContext context;
    private final CamelHttpClient http;
    private final RetryOptions retry;
    private final CxThreads threads;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final ServerClock serverClock;
    private final OwnedResources owned = new OwnedResources("a connection");
    private Optional<BearerTokens> tokens = Optional.empty();

    private ConnectionParts(CamelContext context, String name, CamelHttpClient http, RetryOptions retry, Clock clock) {
        this.context = context;
        this.http = http;
        this.retry = retry;
        this.threads = CxThreads.start(context, http, name, MAX_WORKERS);
        owned.add(http);
        owned.add(() -> threads.stop(context));
        this.metrics = ContextMeters.of(context);
        this.clock = clock;
        this.serverClock = new ServerClock(name, clock);
    }

    /**
     * Starts them.
     *
     * @param name part of the threads' names
     */
    static ConnectionParts start(
            CamelContext context, String name, HttpOptions options, RetryOptions retry, Clock clock) {
        SecretLoggers.warnIfOn(name);
        options.proxy();
        CamelHttpClient http = new CamelHttpClient(context, options::configure);
        try {
            if (options.tls(context).isPresent()) {
                // Only the client itself proves that its TLS parameters can be used.
                http.client();
            }
            return new ConnectionParts(context, name, http, retry, clock);
        } catch (RuntimeException | Error failure) {
            http.close();
            throw failure;
        }
    }

    /**
     * A transport over the HTTP client, to which the vendor's connection adds credentials and errors. {@link #own} what is built.
     *
     * @throws IllegalArgumentException if a retry option is out of its range
     */
    public HttpTransport.Builder transport(String vendor) {
        return HttpTransport.builder()
                .vendor(vendor)
                .client(http::client)
                .retry(retry.policy())
                .workers(threads.workers())
                .timer(threads.timer())
                .metrics(metrics)
                .clock(clock)
                .serverClock(serverClock);
    }

    /** The one token of the connection, which is renewed before it expires. Called once at most. */
    public BearerTokens tokens(TokenSource source) {
        BearerTokens bearer = furtherTokens(source);
        tokens = Optional.of(bearer);
        return bearer;
    }

    /** The token of another user, which is renewed likewise. */
    public BearerTokens furtherTokens(TokenSource source) {
        return new BearerTokens(source, clock, RENEW_BEFORE, PAUSE_AFTER_REFUSAL, threads.workers());
    }

    /** The mapper for values of the user's types: {@link ExactJson#mapper(CamelContext, ObjectMapper)}. */
    public ObjectMapper mapper(ObjectMapper otherwise) {
        return ExactJson.mapper(context, otherwise);
    }

    /** Adds a resource that is closed with the connection, before the threads and the HTTP client; the last one first. */
    public <T extends AutoCloseable> T own(T resource) {
        return owned.add(resource);
    }

    /** The HTTP client, for tests. */
    HttpClient httpClient() {
        return http.client();
    }

    /** The attempts of a call, and the delays between them. */
    public RetryPolicy retry() {
        return retry.policy();
    }

    /** The threads for work that must not block its caller. */
    public CxThreads threads() {
        return threads;
    }

    /** The meter registry of the context. */
    public MeterRegistry metrics() {
        return metrics;
    }

    /** The connection's clock. */
    public Clock clock() {
        return clock;
    }

    /** The time of the system that is called. */
    public ServerClock serverClock() {
        return serverClock;
    }

    /** When the current token expires; empty without one. */
    String tokenExpiresAt() {
        return tokens.map(BearerTokens::expiry).orElse("");
    }

    /** Stops and closes everything; a failure of one resource is logged. */
    void stop() {
        owned.close();
    }
}
