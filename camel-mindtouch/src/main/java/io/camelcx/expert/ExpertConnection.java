// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.connection.CxConnection;
import io.camelcx.support.http.HttpAddress;
import io.camelcx.support.limit.CallLimit;
import java.net.URI;
import java.time.Duration;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;

/**
 * A connection to a site of CXone Expert (MindTouch): its URL, credentials, call limits and HTTP settings. What a DataSource is to a database: written
 * once as a bean, used by every endpoint of every Expert component.
 */
@ManagedResource(description = "A connection to a site of CXone Expert")
public class ExpertConnection extends CxConnection<ExpertApi> {

    private static final String NAME = "Expert connection";
    private static final String EXAMPLE = "https://success.example.com";

    private final OAuthOptions oauth = new OAuthOptions();

    private String siteUrl;
    private ExpertAuthentication authentication = ExpertAuthentication.serverToken;
    private String apiKey;
    private String secretKey;
    private String user;
    private ServerTokenForm tokenForm = ServerTokenForm.tkn;
    private String token;
    private String authToken;
    private int maxInFlight = 4;
    private int maxPerMinute = 800;

    /** A connection whose settings are not set. */
    public ExpertConnection() {
        super("ExpertConnection");
    }

    /** The grant of a user, for {@code authentication=oauth}. */
    public OAuthOptions getOauth() {
        return oauth;
    }

    @Override
    protected ExpertApi open(ConnectionParts parts) throws Exception {
        URI site = ConnectionSetting.url(NAME, "siteUrl", siteUrl, EXAMPLE);
        ExpertCredentials credentials = credentials();
        notNegative("maxInFlight", maxInFlight);
        notNegative("maxPerMinute", maxPerMinute);
        RefreshTokens refreshTokens = oauth.refreshTokens(getCamelContext(), HttpAddress.host(site));
        CallLimit limit = new CallLimit(
                maxInFlight,
                maxPerMinute,
                Duration.ofMinutes(1),
                parts.clock(),
                parts.threads().timer());
        return ExpertApi.open(parts, site, credentials, refreshTokens, limit);
    }

    private ExpertCredentials credentials() {
        return switch (authentication) {
            case serverToken ->
                new ExpertCredentials.Signed(new ServerToken(
                        required("apiKey", apiKey), required("secretKey", secretKey), user(), tokenForm));
            case browserToken -> new ExpertCredentials.Browser(required("token", token), unlessBlank(authToken));
            case oauth -> oauth.credentials();
            case anonymous -> new ExpertCredentials.Anonymous();
        };
    }

    private String user() {
        String name = required("user", user);
        if (name.matches("\\d+|=.+")) {
            return name;
        }
        throw new IllegalArgumentException(
                NAME + ": user must be a user's number such as 2, or = and a user's name such as =admin, not " + name);
    }

    private String required(String name, String value) {
        return ConnectionSetting.required(NAME, name, value, "authentication=" + authentication);
    }

    private static void notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(NAME + ": " + name + " must be at least 0, but is " + value);
        }
    }

    @ManagedAttribute(description = "The URL of the site")
    public String getSiteUrl() {
        return siteUrl;
    }

    /** The URL of the site, such as {@code https://success.example.com}. */
    public void setSiteUrl(String siteUrl) {
        this.siteUrl = siteUrl;
    }

    @ManagedAttribute(description = "The authentication: serverToken, browserToken, oauth or anonymous")
    public String getAuthentication() {
        return authentication.name();
    }

    /** The authentication: serverToken (default), browserToken, oauth or anonymous. */
    public void setAuthentication(ExpertAuthentication authentication) {
        this.authentication = authentication;
    }

    /** The key of a server API token. */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    /** The secret of the server API token. It signs, and is never sent. */
    public void setSecretKey(String secretKey) {
        this.secretKey = secretKey;
    }

    @ManagedAttribute(description = "The user of the calls")
    public String getUser() {
        return user;
    }

    /** The user of calls with a server API token: a user's number such as 2, or = and a user's name such as =admin. */
    public void setUser(String user) {
        this.user = user;
    }

    /** The form of the signature: tkn (default), or legacy for an older token. */
    public void setTokenForm(ServerTokenForm tokenForm) {
        this.tokenForm = tokenForm;
    }

    /** A browser API token, for {@code authentication=browserToken}. */
    public void setToken(String token) {
        this.token = token;
    }

    /** The value of the cookie {@code authtoken} of a user's session, beside a browser API token; without it calls are anonymous. */
    public void setAuthToken(String authToken) {
        this.authToken = authToken;
    }

    @ManagedAttribute(description = "The application that a user has granted access to")
    public String getClientId() {
        return oauth.getClientId();
    }

    @ManagedAttribute(description = "The maximum number of concurrent calls")
    public int getMaxInFlight() {
        return maxInFlight;
    }

    /** The maximum number of concurrent calls of all endpoints; 4 by default, 0 for no limit. */
    public void setMaxInFlight(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    @ManagedAttribute(description = "The maximum number of calls within any minute")
    public int getMaxPerMinute() {
        return maxPerMinute;
    }

    /** The maximum number of calls of all endpoints within any minute; 800 by default, 0 for no limit. */
    public void setMaxPerMinute(int maxPerMinute) {
        this.maxPerMinute = maxPerMinute;
    }

    @Override
    public String toString() {
        return "ExpertConnection[" + ConnectionSetting.shown(siteUrl) + "]";
    }
}
