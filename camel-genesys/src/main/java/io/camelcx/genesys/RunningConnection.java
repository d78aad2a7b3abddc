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
package io.camelcx.genesys;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.http.CamelHttpClient;
import io.camelcx.support.http.HttpSettings;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.metrics.CxMetrics;
import io.camelcx.support.retry.RetryPolicy;
import io.camelcx.support.secret.Redactor;
import io.camelcx.support.thread.CxThreads;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;

/**
 * What a started connection holds: threads, HTTP client and, over them, the API.
 */
record RunningConnection(GenesysApi api, HttpTransport login, CamelHttpClient http, CxThreads threads) {

    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(5);
    private static final int MAX_WORKERS = 32;
    private static final String TOKEN_PATH = "/auth/v3/oauth/token";

    static RunningConnection start(
            CamelContext context,
            URI baseUrl,
            URI nexusUrl,
            GenesysCredentials credentials,
            HttpSettings settings,
            RetryPolicy retry,
            Clock clock) {
        Redactor redactor = Redactor.of(
                List.of(credentials::apiKey, () -> credentials.clientSecret().orElse(""), () -> credentials
                        .password()
                        .orElse("")));
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        GenesysErrorReader errors = new GenesysErrorReader(mapper);
        CxMetrics metrics = CxMetrics.from(context);
        CamelHttpClient http = CamelHttpClient.start(context, settings);
        CxThreads threads = CxThreads.start(context, http, "GenesysConnection", MAX_WORKERS);
        HttpTransport.Builder transport = HttpTransport.builder()
                .vendor(GenesysApi.VENDOR)
                .client(http.client())
                .secretHeader(GenesysApi.API_KEY_HEADER, credentials::apiKey)
                .errors(errors)
                .retry(retry)
                .workers(threads.workers())
                .timer(threads.timer())
                .metrics(metrics)
                .redactor(redactor)
                .clock(clock);
        HttpTransport login = transport.build();
        Optional<BearerTokens> tokens = credentials
                .clientId()
                .map(client -> new BearerTokens(
                        new GenesysTokenSource(login, URI.create(baseUrl + TOKEN_PATH), credentials, mapper, clock),
                        clock,
                        RENEW_BEFORE,
                        PAUSE_AFTER_REFUSAL,
                        threads.workers()));
        tokens.ifPresent(transport::tokens);
        GenesysApi api = new GenesysApi(
                baseUrl,
                nexusUrl,
                credentials.apiKey(),
                transport.build(),
                tokens,
                errors,
                redactor,
                mapper,
                threads,
                metrics,
                clock);
        return new RunningConnection(api, login, http, threads);
    }

    void stop(CamelContext context) {
        api.transport().close();
        login.close();
        threads.stop(context);
        http.close();
    }
}
