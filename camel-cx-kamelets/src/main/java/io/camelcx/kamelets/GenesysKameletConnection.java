// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import io.camelcx.genesys.GenesysConnection;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;

/**
 * The settings of a kamelet that lead to its connection to Genesys Multicloud CX: the name of a bean, or those of {@link GenesysConnection}. The endpoint's option
 * {@code connection} is converted from it. It is not the connection itself, because kamelets share that.
 */
public final class GenesysKameletConnection implements CamelContextAware {

    private CamelContext camelContext;
    private String connection;
    private String baseUrl;
    private String nexusBaseUrl;
    private String apiKey;
    private String clientId;
    private String clientSecret;

    GenesysConnection find() {
        return new ConnectionRequest<>(
                        GenesysConnection.class,
                        camelContext,
                        "baseUrl, apiKey, clientId and clientSecret",
                        GenesysKameletConnection::create)
                .find(connection, baseUrl, nexusBaseUrl, apiKey, clientId, clientSecret);
    }

    private static GenesysConnection create(List<String> settings) {
        GenesysConnection created = new GenesysConnection();
        created.setBaseUrl(settings.get(0));
        created.setNexusBaseUrl(settings.get(1));
        created.setApiKey(settings.get(2));
        created.setClientId(settings.get(3));
        created.setClientSecret(settings.get(4));
        return created;
    }

    /** The name of the bean; without it the settings apply, and without these the only bean of its type. */
    public void setConnection(String connection) {
        this.connection = connection;
    }

    /** The base URL of the API gateway. */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The base URL of the digital channels. */
    public void setNexusBaseUrl(String nexusBaseUrl) {
        this.nexusBaseUrl = nexusBaseUrl;
    }

    /** The API key of the tenant. */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    /** The id of the client application. */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    /** The secret of the client application. */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }
}
