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
