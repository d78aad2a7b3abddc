// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.connection.CxConnection;
import io.camelcx.support.secret.SecretsById;
import io.camelcx.support.secret.SensitiveProperties;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.jsse.KeyStoreParameters;

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
    private String contactCenterId;
    private KeyStoreParameters keyStoreParameters;
    private String keyPassword;
    private String keyAlias;
    private final SecretsById channelSecrets = new SecretsById(id -> hide("channelSecrets", id));
    private final SecretsById previousChannelSecrets = new SecretsById(id -> hide("previousChannelSecrets", id));

    private final SecretsById agentPasswords = new SecretsById(id -> hide("agentPasswords", id));
    private volatile Optional<AgentLogins> agents = Optional.empty();

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
        Map<String, String> passwords = agentPasswords.revealed();
        GenesysApi api = GenesysApi.open(
                parts,
                gateway,
                nexus,
                credentials,
                new ChannelSettings(
                        unlessBlank(contactCenterId), channelSecrets.revealed(), previousChannelSecrets.revealed()),
                new ExportKeyStore(
                                Optional.ofNullable(keyStoreParameters),
                                unlessBlank(keyPassword),
                                unlessBlank(keyAlias))
                        .load(getCamelContext()),
                passwords.values());
        agents = Optional.of(AgentLogins.of(parts, api, credentials, passwords));
        return api;
    }

    /**
     * What API clients work with as an agent.
     *
     * @param agent the user name of an agent who has a password in {@code agentPasswords}; blank for the user of the connection itself
     * @throws IllegalStateException if the connection is not started
     * @throws IllegalArgumentException if the agent has no password here
     */
    public GenesysApi apiAs(String agent) {
        GenesysApi own = api();
        return agent.isBlank() ? own : agents.orElseThrow().api(agent);
    }

    private void hide(String setting, String id) {
        SensitiveProperties.hide(getCamelContext(), setting + "[" + id + "]", setting + "." + id);
    }

    @ManagedAttribute(description = "The base URL of the API gateway")
    public String getBaseUrl() {
        return baseUrl;
    }

    /** The base URL of the API gateway, such as {@code https://gapi-use1.genesyscloud.com}. */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @ManagedAttribute(description = "The base URL of the digital channels' API; empty if it is that of the API gateway")
    public String getNexusBaseUrl() {
        return nexusBaseUrl;
    }

    /**
     * The base URL of all paths below {@code /nexus/v3}, such as {@code https://api-use1.digital.genesyscloud.com}. By
     * default, that of the API gateway.
     */
    public void setNexusBaseUrl(String nexusBaseUrl) {
        this.nexusBaseUrl = nexusBaseUrl;
    }

    /** Where all paths below {@code /nexus/v3} are: the base URL of the digital channels' API, or of the API gateway; null if neither is set. */
    public String nexusUrl() {
        return nexusBaseUrl == null ? baseUrl : nexusBaseUrl;
    }

    /** The API key of the tenant. */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    @ManagedAttribute(description = "The id of the client application")
    public String getClientId() {
        return clientId;
    }

    /** The id of the client application. Without one no token is requested, which only some of the vendor's APIs allow. */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    /** The secret of the client application. */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    /** The user on whose behalf the client requests tokens: the tenant, a backslash and the name; without one it acts for itself. */
    public void setUsername(String username) {
        this.username = username;
    }

    /** The user's password. */
    public void setPassword(String password) {
        this.password = password;
    }

    @ManagedAttribute(description = "The id of the contact center, for messages and webhooks")
    public String getContactCenterId() {
        return contactCenterId;
    }

    /** The id of the contact center, as the vendor assigned it. Required by genesys-messaging, which sends it as x-ccid. */
    public void setContactCenterId(String contactCenterId) {
        this.contactCenterId = contactCenterId;
    }

    /** The ids that have a secret, each with a mask: by this map, properties such as {@code channelSecrets[0123456789]} are set. */
    public Map<String, String> getChannelSecrets() {
        return channelSecrets;
    }

    /**
     * The app secrets by which messages and webhooks are signed, by the id of the channel of genesys-messaging or the name of the endpoint of
     * genesys-interactions.
     */
    public void setChannelSecrets(Map<String, String> channelSecrets) {
        this.channelSecrets.replaceBy(channelSecrets);
    }

    /** The ids that have a previous secret, each with a mask. */
    public Map<String, String> getPreviousChannelSecrets() {
        return previousChannelSecrets;
    }

    /** The app secrets before a rotation, with the same keys: webhooks that are signed by them are still accepted. They sign nothing. */
    public void setPreviousChannelSecrets(Map<String, String> previousChannelSecrets) {
        this.previousChannelSecrets.replaceBy(previousChannelSecrets);
    }

    /** The agents that have a password, each with a mask. */
    public Map<String, String> getAgentPasswords() {
        return agentPasswords;
    }

    /** The passwords of agents by their user names, for the sessions of genesys-workspace; each logs in by the password grant. */
    public void setAgentPasswords(Map<String, String> agentPasswords) {
        this.agentPasswords.replaceBy(agentPasswords);
    }

    /**
     * The key store with the private key by which genesys-udm decrypts exports, and its certificate, for which the vendor encrypts them. While
     * there are files for an earlier certificate, it has both keys.
     */
    public void setKeyStoreParameters(KeyStoreParameters keyStoreParameters) {
        this.keyStoreParameters = keyStoreParameters;
    }

    /** The password of the private key. By default, that of the key store. */
    public void setKeyPassword(String keyPassword) {
        this.keyPassword = keyPassword;
    }

    /** The alias of the private key in the key store. By default, all private keys are used: that of the certificate which a file names. */
    public void setKeyAlias(String keyAlias) {
        this.keyAlias = keyAlias;
    }

    @Override
    public String toString() {
        return "GenesysConnection[" + ConnectionSetting.shown(baseUrl) + "]";
    }
}
