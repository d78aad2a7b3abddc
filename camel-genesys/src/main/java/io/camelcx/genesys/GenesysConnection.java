// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.connection.CxConnection;
import java.net.URI;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;

/**
 * A connection to a tenant of Genesys Multicloud CX: its base URLs, credentials and HTTP settings. What a DataSource is to a database: written
 * once as a bean, used by every endpoint of every Genesys component.
 */
@ManagedResource(description = "A connection to Genesys Multicloud CX")
public class GenesysConnection extends CxConnection<GenesysApi> {

    private static final String NAME = "Genesys connection";
    private static final String EXAMPLE = "https://gapi.example.com";

    private String baseUrl;
    private String nexusBaseUrl;
    private String apiKey;
    private String clientId;
    private String clientSecret;
    private String username;
    private String password;

    /** A connection whose settings are not set. */
    public GenesysConnection() {
        super("GenesysConnection");
    }

    @Override
    protected GenesysApi open(ConnectionParts parts) {
        GenesysCredentials credentials = new GenesysCredentials(
                apiKey, unlessBlank(clientId), unlessBlank(clientSecret), unlessBlank(username), unlessBlank(password));
        URI gateway = ConnectionSetting.url(NAME, "baseUrl", baseUrl, EXAMPLE);
        URI nexus = unlessBlank(nexusBaseUrl)
                .map(other -> ConnectionSetting.url(NAME, "nexusBaseUrl", other, EXAMPLE))
                .orElse(gateway);
        return GenesysApi.open(parts, gateway, nexus, credentials);
    }

    @ManagedAttribute(description = "Where the API gateway is")
    public String getBaseUrl() {
        return baseUrl;
    }

    /** Where the API gateway is, such as {@code https://gapi-use1.genesyscloud.com}. */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @ManagedAttribute(description = "Where the digital channels' API is; empty if it is where the API gateway is")
    public String getNexusBaseUrl() {
        return nexusBaseUrl;
    }

    /**
     * Where everything below {@code /nexus/v3} answers, such as {@code https://api-use1.digital.genesyscloud.com}: the base
     * URL unless set.
     */
    public void setNexusBaseUrl(String nexusBaseUrl) {
        this.nexusBaseUrl = nexusBaseUrl;
    }

    /** The API key of the tenant. */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    @ManagedAttribute(description = "The client application that logs in")
    public String getClientId() {
        return clientId;
    }

    /** The client application that logs in. Without one nobody does, which only some of the vendor's APIs allow. */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    /** The client application's password. */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    /** The user on whose behalf the client logs in: the tenant, a backslash and the name; without one it logs in for itself. */
    public void setUsername(String username) {
        this.username = username;
    }

    /** The user's password. */
    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public String toString() {
        return "GenesysConnection[" + ConnectionSetting.shown(baseUrl) + "]";
    }
}
