// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.RetryOptions;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.login.OAuthTokenSource;
import io.camelcx.support.secret.Redactor;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;

/** What a started connection holds: threads and HTTP client, and over them the API. */
record RunningConnection(GenesysApi api, HttpTransport login, ConnectionParts parts) {

    /** The vendor's Authentication API. */
    private static final String TOKEN_PATH = "/auth/v3/oauth/token";

    static RunningConnection start(
            ConnectionParts parts, RetryOptions retry, URI baseUrl, URI nexusUrl, GenesysCredentials credentials) {
        Redactor redactor = Redactor.of(
                List.of(credentials::apiKey, () -> credentials.clientSecret().orElse(""), () -> credentials
                        .password()
                        .orElse("")));
        ObjectMapper mapper = ExactJson.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        GenesysErrorReader errors = new GenesysErrorReader(mapper);
        HttpTransport.Builder transport = parts.transport(GenesysApi.VENDOR, retry)
                .secretHeader(GenesysApi.API_KEY_HEADER, credentials::apiKey)
                .errors(errors)
                .redactor(redactor);
        HttpTransport login = transport.build();
        URI tokenUri = URI.create(baseUrl + TOKEN_PATH);
        Optional<BearerTokens> tokens = credentials
                .client()
                .map(client -> new OAuthTokenSource(
                        login,
                        () -> CompletableFuture.completedFuture(tokenUri),
                        client,
                        credentials.grant(),
                        mapper,
                        parts.clock()))
                .map(parts::tokens);
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
                parts.threads(),
                parts.metrics(),
                parts.clock());
        return new RunningConnection(api, login, parts);
    }

    void stop(CamelContext context) {
        api.transport().close();
        login.close();
        parts.stop(context);
    }
}
