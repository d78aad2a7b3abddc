// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.auth.TokenSource;
import io.camelcx.support.http.CamelHttpClient;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.metrics.CxMetrics;
import io.camelcx.support.secret.SecretLoggers;
import io.camelcx.support.thread.CxThreads;
import io.camelcx.support.time.ServerClock;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;

/**
 * What every started connection holds.
 *
 * @param http the one HTTP client
 * @param threads where work that must not block its caller goes
 * @param metrics where it counts
 * @param clock the time
 * @param serverClock the time of the system that is called
 */
public record ConnectionParts(
        CamelHttpClient http, CxThreads threads, CxMetrics metrics, Clock clock, ServerClock serverClock) {

    private static final int MAX_WORKERS = 32;
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(5);

    /**
     * Starts them.
     *
     * @param name what the threads' names contain
     */
    public static ConnectionParts start(CamelContext context, String name, HttpOptions options, Clock clock) {
        SecretLoggers.warnIfOn(name);
        CamelHttpClient http = CamelHttpClient.start(context, options.settings());
        return new ConnectionParts(
                http,
                CxThreads.start(context, http, name, MAX_WORKERS),
                CxMetrics.from(context),
                clock,
                new ServerClock(name, clock));
    }

    /** A transport over them, whose credentials and errors are the vendor's to add. */
    public HttpTransport.Builder transport(String vendor, RetryOptions retry) {
        return HttpTransport.builder()
                .vendor(vendor)
                .client(http.client())
                .retry(retry.policy())
                .workers(threads.workers())
                .timer(threads.timer())
                .metrics(metrics)
                .clock(clock)
                .serverClock(serverClock);
    }

    /** The one token of the connection, renewed before it expires. */
    public BearerTokens tokens(TokenSource source) {
        return new BearerTokens(source, clock, RENEW_BEFORE, PAUSE_AFTER_REFUSAL, threads.workers());
    }

    /** Stops them. Close the transports before. */
    public void stop(CamelContext context) {
        threads.stop(context);
        http.close();
    }
}
