// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.login.OAuthTokenSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Agents who log in with their own passwords, on the HTTP client and the threads of one connection. */
final class AgentLogins {

    private final GenesysApi api;
    private final Function<OAuthTokenSource, GenesysApi> apis;
    private final Optional<OAuthTokenSource.Client> client;
    private final HttpTransport login;
    private final Map<String, String> passwords;
    private final Map<String, GenesysApi> loggedIn = new ConcurrentHashMap<>();

    private AgentLogins(
            GenesysApi api,
            Function<OAuthTokenSource, GenesysApi> apis,
            Optional<OAuthTokenSource.Client> client,
            HttpTransport login,
            Map<String, String> passwords) {
        this.api = api;
        this.apis = apis;
        this.client = client;
        this.login = login;
        this.passwords = passwords;
    }

    /**
     * The logins of a connection.
     *
     * @param api       that of the connection
     * @param passwords by the names of the agents
     */
    static AgentLogins of(
            ConnectionParts parts, GenesysApi api, GenesysCredentials credentials, Map<String, String> passwords) {
        HttpTransport login = parts.own(transport(parts, api).build());
        return new AgentLogins(api, tokens -> as(parts, api, tokens), credentials.client(), login, passwords);
    }

    private static HttpTransport.Builder transport(ConnectionParts parts, GenesysApi api) {
        return parts.transport(GenesysApi.VENDOR)
                .secretHeader(GenesysApi.API_KEY_HEADER, api::apiKey)
                .errors(api.errors())
                .redactor(api.redactor());
    }

    private static GenesysApi as(ConnectionParts parts, GenesysApi api, OAuthTokenSource source) {
        BearerTokens tokens = parts.furtherTokens(source);
        return api.as(parts.own(transport(parts, api).tokens(tokens).build()), tokens);
    }

    /**
     * The API as an agent.
     *
     * @throws IllegalArgumentException if the connection has no password of the agent, or no client credentials
     */
    GenesysApi api(String agent) {
        return loggedIn.computeIfAbsent(agent, this::logIn);
    }

    private GenesysApi logIn(String agent) {
        String password = Optional.ofNullable(passwords.get(agent))
                .orElseThrow(() -> new IllegalArgumentException("Genesys connection: agentPasswords[" + agent
                        + "] is missing, the password of the agent " + agent));
        OAuthTokenSource.Client application = client.orElseThrow(() -> new IllegalArgumentException(
                "Genesys connection: clientId is missing; it is required with agentPasswords"));
        return apis.apply(new OAuthTokenSource(
                login,
                () -> CompletableFuture.completedFuture(api.uri(GenesysApi.TOKEN_PATH)),
                application,
                GenesysCredentials.passwordGrant(agent, password),
                api.json(),
                api.clock()));
    }
}
