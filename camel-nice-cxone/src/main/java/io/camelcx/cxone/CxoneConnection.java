// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.connection.CxConnection;
import io.camelcx.support.login.OAuthTokenSource.Client;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;

/**
 * A connection to a tenant of NICE CXone: its base URLs, credentials, call spacing and HTTP settings. What a DataSource is to a database: written once
 * as a bean, used by every endpoint of every CXone component.
 *
 * <p>Connections to one tenant share the spacing of the calls that the vendor allows only so often, wherever in the JVM they are.
 */
@ManagedResource(description = "A connection to NICE CXone")
public class CxoneConnection extends CxConnection<CxoneApi> {

    private static final String NAME = "CXone connection";
    private static final String EXAMPLE = "https://na1.nice-incontact.com";
    private static final String ISSUER = "https://cxone.niceincontact.com";

    private CxoneRegion region;
    private String baseUrl;
    private String discoverTenant;
    private String issuerUrl = ISSUER;
    private String tokenUrl;
    private String refreshUrl;
    private CxoneAuthentication authentication = CxoneAuthentication.accessKey;
    private String accessKey;
    private String secretKey;
    private String clientId;
    private String clientSecret;
    private String tenant;
    private Duration submitInterval = Duration.ofSeconds(30);

    /** A connection whose settings are not set. */
    public CxoneConnection() {
        super("CxoneConnection");
    }

    @Override
    protected CxoneApi open(ConnectionParts parts) {
        CxoneCredentials credentials = credentials();
        CxoneLogin login =
                new CxoneLogin(credentials, unlessBlank(tenant).orElse(credentials.identity()), submitInterval);
        return CxoneApi.open(parts, addresses(), login);
    }

    private CxoneAddresses addresses() {
        Optional<URI> base = unlessBlank(baseUrl)
                .map(url -> ConnectionSetting.url(NAME, "baseUrl", url, EXAMPLE))
                .or(() -> Optional.ofNullable(region).map(CxoneRegion::baseUrl).map(URI::create));
        return new CxoneAddresses(
                base,
                unlessBlank(discoverTenant),
                ConnectionSetting.url(NAME, "issuerUrl", issuerUrl, ISSUER),
                unlessBlank(tokenUrl).map(url -> ConnectionSetting.url(NAME, "tokenUrl", url, EXAMPLE)),
                unlessBlank(refreshUrl).map(url -> ConnectionSetting.url(NAME, "refreshUrl", url, EXAMPLE)));
    }

    private CxoneCredentials credentials() {
        return switch (authentication) {
            case accessKey -> accessKey();
            case oidc -> new CxoneCredentials.Application(client(), Optional.of(accessKey()));
            case clientCredentials -> new CxoneCredentials.Application(client(), Optional.empty());
        };
    }

    private CxoneCredentials.AccessKey accessKey() {
        return new CxoneCredentials.AccessKey(required("accessKey", accessKey), required("secretKey", secretKey));
    }

    private Client client() {
        return new Client(required("clientId", clientId), required("clientSecret", clientSecret));
    }

    private String required(String name, String value) {
        return ConnectionSetting.required(NAME, name, value, "authentication=" + authentication);
    }

    /** One of the vendor's production environments, instead of {@code baseUrl}: Oregon, Australia or Frankfurt. */
    public void setRegion(CxoneRegion region) {
        this.region = region;
    }

    @ManagedAttribute(description = "Where the tenant's APIs are; empty if it follows from the region or is found out")
    public String getBaseUrl() {
        return baseUrl;
    }

    /** Where the tenant's APIs are, such as {@code https://na1.nice-incontact.com}. */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The id of the tenant whose APIs are found out by asking the issuer, where neither {@code baseUrl} nor {@code region} is set. */
    public void setDiscoverTenant(String discoverTenant) {
        this.discoverTenant = discoverTenant;
    }

    /** Who is asked where things are; {@code https://cxone.niceincontact.com}. */
    public void setIssuerUrl(String issuerUrl) {
        this.issuerUrl = issuerUrl;
    }

    /** Where to log in, if it is not the vendor's usual place below the base URL. */
    public void setTokenUrl(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    /** Where tokens of access keys are refreshed, if it is not the vendor's usual place below the base URL. */
    public void setRefreshUrl(String refreshUrl) {
        this.refreshUrl = refreshUrl;
    }

    @ManagedAttribute(description = "The way to a token: accessKey, oidc or clientCredentials")
    public String getAuthentication() {
        return authentication.name();
    }

    /** The way to a token: accessKey (default), oidc or clientCredentials. */
    public void setAuthentication(CxoneAuthentication authentication) {
        this.authentication = authentication;
    }

    /** A user's access key, which the vendor calls its access key id. It is half of a credential, so JMX does not show it. */
    public void setAccessKey(String accessKey) {
        this.accessKey = accessKey;
    }

    /** The secret of the access key, which the vendor calls the access key secret. */
    public void setSecretKey(String secretKey) {
        this.secretKey = secretKey;
    }

    @ManagedAttribute(description = "The application that logs in")
    public String getClientId() {
        return clientId;
    }

    /** The application that logs in. */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    /** The application's password. */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    /**
     * A name of the tenant, the same for all connections to it: they share the turns of its calls. Unless it is set, connections
     * with the same access key or client do.
     */
    public void setTenant(String tenant) {
        this.tenant = tenant;
    }

    /** How far apart two submitted extractions of the tenant are at least; 30 seconds, which is the vendor's limit. */
    public void setSubmitInterval(Duration submitInterval) {
        this.submitInterval = submitInterval;
    }

    @Override
    public String toString() {
        return "CxoneConnection[" + (baseUrl == null ? region : ConnectionSetting.shown(baseUrl)) + "]";
    }
}
