// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import io.camelcx.genesys.GenesysConnection;
import java.util.List;
import java.util.Map;
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
    private String contactCenterId;
    private String channel;
    private String secretKey;

    GenesysConnection find() {
        KameletSetting setting = new KameletSetting(camelContext);
        // The channel alone describes no connection.
        String secretOf = setting.read(secretKey).isPresent() ? channel : null;
        return new ConnectionRequest<>(
                        GenesysConnection.class,
                        camelContext,
                        "baseUrl, apiKey, clientId and clientSecret",
                        GenesysKameletConnection::create)
                .find(
                        connection,
                        baseUrl,
                        nexusBaseUrl,
                        apiKey,
                        clientId,
                        clientSecret,
                        contactCenterId,
                        secretOf,
                        secretKey);
    }

    private static GenesysConnection create(List<String> settings) {
        GenesysConnection created = new GenesysConnection();
        created.setBaseUrl(settings.get(0));
        created.setNexusBaseUrl(settings.get(1));
        created.setApiKey(settings.get(2));
        created.setClientId(settings.get(3));
        created.setClientSecret(settings.get(4));
        created.setContactCenterId(settings.get(5));
        if (settings.get(7) != null) {
            created.setChannelSecrets(Map.of(settings.get(6), settings.get(7)));
        }
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

    /** The id of the contact center. */
    public void setContactCenterId(String contactCenterId) {
        this.contactCenterId = contactCenterId;
    }

    /** The id of the channel, or the name of the webhook, to which the secret belongs. */
    public void setChannel(String channel) {
        this.channel = channel;
    }

    /** The app secret of the channel. */
    public void setSecretKey(String secretKey) {
        this.secretKey = secretKey;
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
