// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.login.OAuthTokenSource;
import io.camelcx.support.secret.Redactor;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;

/** A connection of a fourth vendor, complete: an address, a client that logs in by OAuth 2, and its options for JMX. */
@ManagedResource(description = "A connection to Acme")
public class AcmeConnection extends CxConnection<AcmeConnection.Api> {

    private static final String NAME = "Acme connection";

    private String baseUrl;
    private String clientId;
    private String clientSecret;

    /**
     * What Acme's API clients work with.
     *
     * @param baseUrl   the base URL, without a slash at the end
     * @param transport sends requests with the bearer token
     */
    public record Api(URI baseUrl, HttpTransport transport) {}

    /** A connection whose settings are not set. */
    public AcmeConnection() {
        super("AcmeConnection");
    }

    @Override
    protected Api open(ConnectionParts parts) {
        URI base = ConnectionSetting.url(NAME, "baseUrl", baseUrl, "https://api.acme.example.com");
        ConnectionSetting.together(NAME, "clientId", unlessBlank(clientId), "clientSecret", unlessBlank(clientSecret));
        HttpTransport.Builder transport = parts.transport("Acme").redactor(Redactor.of(clientSecret));
        HttpTransport login = parts.own(transport.build());
        BearerTokens tokens = parts.tokens(new OAuthTokenSource(
                login,
                () -> CompletableFuture.completedFuture(URI.create(base + "/token")),
                new OAuthTokenSource.Client(clientId, clientSecret),
                Map.of("grant_type", "client_credentials"),
                ExactJson.mapper(),
                parts.clock()));
        return new Api(base, parts.own(transport.tokens(tokens).build()));
    }

    @ManagedAttribute(description = "The base URL")
    public String getBaseUrl() {
        return baseUrl;
    }

    /** The base URL, such as {@code https://api.acme.example.com}. */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @ManagedAttribute(description = "The id of the client application")
    public String getClientId() {
        return clientId;
    }

    /** The id of the client application that logs in. */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    /** The client application's secret. */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    @Override
    public String toString() {
        return "AcmeConnection[" + ConnectionSetting.shown(baseUrl) + "]";
    }
}
