// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.connection.CxConnection;
import io.camelcx.support.http.HttpAddress;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.state.StateStore;
import java.net.URI;
import java.util.Optional;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.StateRepository;

/**
 * A connection to CX (cx.com): its base URLs, the application that users authorize, their tokens, and the HTTP settings. Like a DataSource of a
 * database, it is defined once as a bean and used by all endpoints.
 */
@ManagedResource(description = "A connection to CX (cx.com)")
public class CxcomConnection extends CxConnection<CxcomApi> {

    private static final String NAME = "CX connection";
    private static final String API = "https://api.cx.com";
    private static final String DATA = "https://data.cx.com";
    private static final String AUTHORIZE = "https://www.cx.com/mycx/oauth/authorize";

    private String apiUrl = API;
    private String dataUrl = DATA;
    private String authorizeUrl = AUTHORIZE;
    private String apiVersion = "1";
    private String clientId;
    private String clientSecret;
    private String redirectUri;
    private CxcomTokenForm tokenForm = CxcomTokenForm.urlencoded;
    private String accessToken;
    private StateRepository<String, String> tokenRepository;

    /** A connection whose settings are not set. */
    public CxcomConnection() {
        super("CxcomConnection");
    }

    @Override
    protected CxcomApi open(ConnectionParts parts) throws Exception {
        if (tokenRepository == null && unlessBlank(accessToken).isEmpty()) {
            throw new IllegalArgumentException(
                    NAME
                            + ": set accessToken, or tokenRepository, which stores the tokens of users who authorize the application");
        }
        Optional<CxcomApplication> application =
                tokenRepository == null ? Optional.empty() : Optional.of(application());
        URI root = root("apiUrl", apiUrl, API);
        return CxcomApi.open(
                parts,
                root,
                root("dataUrl", dataUrl, DATA),
                application,
                tokens(parts, root),
                unlessBlank(accessToken));
    }

    private URI root(String option, String url, String example) {
        String version = ConnectionSetting.required(NAME, "apiVersion", apiVersion, "each address");
        return URI.create(ConnectionSetting.url(NAME, option, url, example) + "/" + PathSegment.encode(version));
    }

    private CxcomApplication application() {
        return new CxcomApplication(
                ConnectionSetting.url(NAME, "authorizeUrl", authorizeUrl, AUTHORIZE),
                required("clientId", clientId),
                required("clientSecret", clientSecret),
                new RedirectUri(required("redirectUri", redirectUri)),
                tokenForm);
    }

    private static String required(String name, String value) {
        return ConnectionSetting.required(NAME, name, value, "tokenRepository");
    }

    private UserTokens tokens(ConnectionParts parts, URI root) throws Exception {
        String key = "cxcom-token/" + HttpAddress.host(root) + "/" + clientId;
        StateStore store = parts.own(StateStore.shared(getCamelContext(), tokenRepository, "cxcom-connection", key));
        return new UserTokens(store, unlessBlank(accessToken));
    }

    @ManagedAttribute(description = "The base URL of the API")
    public String getApiUrl() {
        return apiUrl;
    }

    /** The base URL of the API, for everything but uploads and downloads; {@code https://api.cx.com}. */
    public void setApiUrl(String apiUrl) {
        this.apiUrl = apiUrl;
    }

    @ManagedAttribute(description = "The base URL of uploads and downloads")
    public String getDataUrl() {
        return dataUrl;
    }

    /** The base URL of uploads and downloads; {@code https://data.cx.com}. */
    public void setDataUrl(String dataUrl) {
        this.dataUrl = dataUrl;
    }

    /** The URL of the authorization page; {@code https://www.cx.com/mycx/oauth/authorize}. */
    public void setAuthorizeUrl(String authorizeUrl) {
        this.authorizeUrl = authorizeUrl;
    }

    /** The version of the API, which addresses contain; {@code 1}. */
    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    @ManagedAttribute(description = "The id of the application")
    public String getClientId() {
        return clientId;
    }

    /** The id of the application, which the vendor calls API key. Required with a token repository. */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    /** The secret of the application, which the vendor calls shared secret. Required with a token repository. */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    @ManagedAttribute(description = "Where the authorization page leads the browser back to")
    public String getRedirectUri() {
        return ConnectionSetting.shown(redirectUri);
    }

    /** Where the authorization page leads the browser back to: an https address of the application. Required with a token repository. */
    public void setRedirectUri(String redirectUri) {
        this.redirectUri = redirectUri;
    }

    /** The form of token requests: urlencoded (default), as the vendor's samples send it, or multipart, as its text says. */
    public void setTokenForm(CxcomTokenForm tokenForm) {
        this.tokenForm = tokenForm;
    }

    /** The access token of calls without a user's name, if it is known. */
    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    /** Stores the access tokens of the users who authorize the application, by their names. What it stores are secrets. */
    public void setTokenRepository(StateRepository<String, String> tokenRepository) {
        this.tokenRepository = tokenRepository;
    }

    @Override
    public String toString() {
        return "CxcomConnection[" + ConnectionSetting.shown(apiUrl) + "]";
    }
}
