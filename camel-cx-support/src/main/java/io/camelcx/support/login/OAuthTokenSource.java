// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.async.Futures;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.TokenSource;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.http.ResponseReader;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Logs in at a token endpoint of OAuth 2 (RFC 6749) as a client: with the refresh token of the last response if there is one, else by its grant.
 */
public final class OAuthTokenSource implements TokenSource {

    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpTransport transport;
    private final Supplier<CompletableFuture<URI>> tokenUri;
    private final Client client;
    private final Map<String, String> grant;
    private final ResponseReader<AccessToken> reader;

    /**
     * The credentials of a client.
     *
     * @param id the client's id
     * @param secret the client's secret
     * @param authentication how they are sent
     */
    public record Client(String id, String secret, ClientAuthentication authentication) {

        /** Credentials that are sent by HTTP Basic. */
        public Client(String id, String secret) {
            this(id, secret, ClientAuthentication.basic);
        }

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /**
     * A source of tokens.
     *
     * @param transport sends the login; without a token of its own
     * @param tokenUri the address of the token endpoint; called for each login
     * @param grant the form of a login, such as {@code grant_type=client_credentials}
     */
    public OAuthTokenSource(
            HttpTransport transport,
            Supplier<CompletableFuture<URI>> tokenUri,
            Client client,
            Map<String, String> grant,
            ObjectMapper mapper,
            Clock clock) {
        this.transport = transport;
        this.tokenUri = tokenUri;
        this.client = client;
        this.grant = new LinkedHashMap<>(grant);
        this.reader = TokenAnswer.reader(mapper, clock);
    }

    @Override
    public CompletableFuture<AccessToken> fetch(Optional<AccessToken> previous) {
        Optional<String> refreshToken = previous.flatMap(AccessToken::refreshToken);
        if (refreshToken.isEmpty()) {
            return login(grant);
        }
        return login(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken.get()))
                .exceptionallyCompose(failure -> otherGrantMayHelp(failure)
                        ? login(grant)
                        : CompletableFuture.failedFuture(Futures.unwrap(failure)));
    }

    /**
     * Logs in by another grant, such as an authorization code.
     *
     * @param form the form of the grant, {@code grant_type} included
     * @return fails with a {@link CxApiException} if the grant is refused
     */
    public CompletableFuture<AccessToken> login(Map<String, String> form) {
        return tokenUri.get()
                .thenCompose(uri -> transport.send(
                        client.authentication()
                                .apply(ApiRequest.post("log in", uri), client, form)
                                .header("Accept", "application/json")
                                .idempotent()
                                .build(),
                        reader));
    }

    /**
     * Whether another grant may succeed after one has failed. A refresh token that has expired or was revoked, or an endpoint without a working renewal,
     * must not fail every later call while other credentials are valid. Only a server that could not be reached, or that throttles, would treat the
     * other grant alike.
     */
    public static boolean otherGrantMayHelp(Throwable failure) {
        int status = CxApiException.statusOf(failure).orElse(0);
        return status != 0 && status != TOO_MANY_REQUESTS;
    }
}
