// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.connection.CxConnection;
import io.camelcx.support.login.ClientAuthentication;
import io.camelcx.support.login.OAuthTokenSource.Client;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;

/**
 * A connection to a tenant of NICE CXone: its base URLs, credentials, call spacing and HTTP settings. Like a DataSource of a database, it is
 * defined once as a bean and used by all endpoints of all CXone components.
 *
 * <p>Connections to one tenant share the spacing of the calls that the vendor allows only so often, wherever in the JVM they are.
 */
@ManagedResource(description = "A connection to NICE CXone")
public class CxoneConnection extends CxConnection<CxoneApi> {

    private static final String NAME = "CXone connection";
    private static final String EXAMPLE = "https://na1.nice-incontact.com";
    private static final String ISSUER = "https://cxone.niceincontact.com";

    private static final String SITE_URL = "https://%s.api.nicecxone.com";

    private CxoneRegion region;
    private String site;
    private String baseUrl;
    private String discoverTenant;
    private String issuerUrl = ISSUER;
    private String tokenUrl;
    private String refreshUrl;
    private CxoneAuthentication authentication;
    private String accessKey;
    private String secretKey;
    private String clientId;
    private String clientSecret;
    private ClientAuthentication clientAuthentication = ClientAuthentication.basic;
    private String scope;
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
                .or(() -> Optional.ofNullable(region).map(CxoneRegion::baseUrl).map(URI::create))
                .or(() -> unlessBlank(site).map(CxoneConnection::siteUrl));
        return new CxoneAddresses(
                base,
                unlessBlank(discoverTenant),
                ConnectionSetting.url(NAME, "issuerUrl", issuerUrl, ISSUER),
                unlessBlank(tokenUrl).map(url -> ConnectionSetting.url(NAME, "tokenUrl", url, EXAMPLE)),
                unlessBlank(refreshUrl).map(url -> ConnectionSetting.url(NAME, "refreshUrl", url, EXAMPLE)));
    }

    private static URI siteUrl(String site) {
        if (!site.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(NAME + ": site must have letters, digits and hyphens only, as in "
                    + SITE_URL.formatted("site") + ", but is " + site);
        }
        return URI.create(SITE_URL.formatted(site));
    }

    private CxoneCredentials credentials() {
        return switch (authentication()) {
            case accessKey -> accessKey();
            case oidc -> new CxoneCredentials.Application(client(), Optional.of(accessKey()), unlessBlank(scope));
            case clientCredentials -> new CxoneCredentials.Application(client(), Optional.empty(), unlessBlank(scope));
        };
    }

    private CxoneCredentials.AccessKey accessKey() {
        return new CxoneCredentials.AccessKey(required("accessKey", accessKey), required("secretKey", secretKey));
    }

    private Client client() {
        return new Client(required("clientId", clientId), required("clientSecret", clientSecret), clientAuthentication);
    }

    private String required(String name, String value) {
        return ConnectionSetting.required(NAME, name, value, "authentication=" + authentication());
    }

    /** One of the vendor's production environments, instead of {@code baseUrl}: Oregon, Australia or Frankfurt. */
    public void setRegion(CxoneRegion region) {
        this.region = region;
    }

    /**
     * The tenant's site in the vendor's Data Actions text, instead of {@code baseUrl}: the base URL is
     * {@code https://{site}.api.nicecxone.com} then.
     */
    public void setSite(String site) {
        this.site = site;
    }

    @ManagedAttribute(
            description =
                    "The base URL of the tenant's APIs; empty if it follows from the region or the site, or is discovered")
    public String getBaseUrl() {
        return baseUrl;
    }

    /** The base URL of the tenant's APIs, such as {@code https://na1.nice-incontact.com}. */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The id of a tenant whose base URL is discovered at the issuer, if none of {@code baseUrl}, {@code region} and {@code site} is set. */
    public void setDiscoverTenant(String discoverTenant) {
        this.discoverTenant = discoverTenant;
    }

    /** The issuer, which is used for discovery; {@code https://cxone.niceincontact.com}. */
    public void setIssuerUrl(String issuerUrl) {
        this.issuerUrl = issuerUrl;
    }

    /** The URL of the login, if it is not the vendor's usual one below the base URL. */
    public void setTokenUrl(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    /** The URL of the refresh of access keys' tokens, if it is not the vendor's usual one below the base URL. */
    public void setRefreshUrl(String refreshUrl) {
        this.refreshUrl = refreshUrl;
    }

    @ManagedAttribute(description = "The method of authentication: accessKey, oidc or clientCredentials")
    public String getAuthentication() {
        return authentication().name();
    }

    private CxoneAuthentication authentication() {
        CxoneAuthentication usual =
                unlessBlank(site).isPresent() ? CxoneAuthentication.clientCredentials : CxoneAuthentication.accessKey;
        return authentication == null ? usual : authentication;
    }

    /** The method of authentication: accessKey (default), oidc or clientCredentials (default with a site). */
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

    @ManagedAttribute(description = "The client id of the application")
    public String getClientId() {
        return clientId;
    }

    /** The client id of the application. */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    /** The client secret of the application. */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    /** How the application sends its id and secret to the token endpoint: basic (default), by HTTP Basic, or form, as fields of the form. */
    public void setClientAuthentication(ClientAuthentication clientAuthentication) {
        this.clientAuthentication = clientAuthentication;
    }

    /**
     * The scopes that the application requests, separated by blanks, such as {@code DataActions.ReadWrite}. Without it the token has those that are
     * attached to the application.
     */
    public void setScope(String scope) {
        this.scope = scope;
    }

    /**
     * A name of the tenant, the same for all connections to it: they share the spacing of its submissions. If it is not set,
     * connections with the same access key or client share it.
     */
    public void setTenant(String tenant) {
        this.tenant = tenant;
    }

    /** The least time between two submitted extractions of the tenant; 30 seconds, which is the vendor's limit. */
    public void setSubmitInterval(Duration submitInterval) {
        this.submitInterval = submitInterval;
    }

    @Override
    public String toString() {
        String address = unlessBlank(baseUrl)
                .map(ConnectionSetting::shown)
                .or(() -> unlessBlank(site))
                .orElseGet(() -> String.valueOf(region));
        return "CxoneConnection[" + address + "]";
    }
}
