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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.TokenSource;
import io.camelcx.support.error.Cause;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.http.ResponseReader;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Logs in at the Authentication API ({@code POST /auth/v3/oauth/token}): with the refresh token of the last answer if
 * there is one, else with the user's name and password, else with the client's credentials alone.
 */
final class GenesysTokenSource implements TokenSource {

    private static final int MAX_ANSWER_BYTES = 64 * 1024;

    private final HttpTransport transport;
    private final URI tokenUri;
    private final GenesysCredentials credentials;
    private final ObjectMapper mapper;
    private final Clock clock;

    GenesysTokenSource(
            HttpTransport transport, URI tokenUri, GenesysCredentials credentials, ObjectMapper mapper, Clock clock) {
        this.transport = transport;
        this.tokenUri = tokenUri;
        this.credentials = credentials;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<AccessToken> fetch(Optional<AccessToken> previous) {
        Optional<String> refreshToken = previous.flatMap(AccessToken::refreshToken);
        if (refreshToken.isEmpty()) {
            return logIn();
        }
        return request(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken.get()))
                .exceptionallyCompose(
                        failure -> isRefused(failure) ? logIn() : CompletableFuture.failedFuture(Cause.of(failure)));
    }

    private CompletableFuture<AccessToken> logIn() {
        Map<String, String> form = new LinkedHashMap<>();
        if (credentials.username().isPresent()) {
            form.put("grant_type", "password");
            form.put("username", credentials.username().get());
            form.put("password", credentials.password().orElse(""));
        } else {
            form.put("grant_type", "client_credentials");
        }
        form.put("scope", "*");
        return request(form);
    }

    private CompletableFuture<AccessToken> request(Map<String, String> form) {
        ApiRequest request = ApiRequest.post("log in", tokenUri)
                .basic(
                        credentials.clientId().orElseThrow(),
                        credentials.clientSecret().orElseThrow())
                .header("Accept", "application/json")
                .form(form)
                .idempotent()
                .build();
        return transport
                .send(request, ResponseReader.json(mapper, JsonNode.class, MAX_ANSWER_BYTES))
                .thenApply(this::token);
    }

    private AccessToken token(JsonNode answer) {
        String value = answer.path("access_token").asText("");
        if (value.isEmpty()) {
            throw CxApiException.of(GenesysApi.VENDOR, "log in")
                    .problem("the answer holds no access_token")
                    .build();
        }
        JsonNode expiresIn = answer.path("expires_in");
        Instant expiresAt = expiresIn.isNumber() ? clock.instant().plusSeconds(expiresIn.asLong()) : Instant.MAX;
        return new AccessToken(
                value,
                expiresAt,
                Optional.ofNullable(answer.path("refresh_token").textValue()));
    }

    /** A refresh token that has expired or was revoked is no reason to give up: the credentials still stand. */
    private static boolean isRefused(Throwable failure) {
        return Cause.of(failure) instanceof CxApiException refusal
                && (refusal.status().orElse(0) == 400 || refusal.status().orElse(0) == 401);
    }
}
