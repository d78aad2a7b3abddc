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

    /** What a user has granted, for {@code authentication=oauth}. */
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

    @ManagedAttribute(description = "Where the site is")
    public String getSiteUrl() {
        return siteUrl;
    }

    /** Where the site is, such as {@code https://success.example.com}. */
    public void setSiteUrl(String siteUrl) {
        this.siteUrl = siteUrl;
    }

    @ManagedAttribute(description = "How calls prove who makes them: serverToken, browserToken, oauth or anonymous")
    public String getAuthentication() {
        return authentication.name();
    }

    /** How calls prove who makes them: serverToken (default), browserToken, oauth or anonymous. */
    public void setAuthentication(ExpertAuthentication authentication) {
        this.authentication = authentication;
    }

    /** The key of a server API token, which the vendor calls the token's key. */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    /** The secret of the server API token. It signs, and is never sent. */
    public void setSecretKey(String secretKey) {
        this.secretKey = secretKey;
    }

    @ManagedAttribute(description = "For whom calls are made")
    public String getUser() {
        return user;
    }

    /** For whom calls with a server API token are made: a user's number such as 2, or = and a user's name such as =admin. */
    public void setUser(String user) {
        this.user = user;
    }

    /** How requests are signed: tkn (default), or legacy for a token of the older kind. */
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

    @ManagedAttribute(description = "How many calls are on their way at most")
    public int getMaxInFlight() {
        return maxInFlight;
    }

    /** How many calls are on their way at most, of all endpoints together; 4. With 0 there is no limit. */
    public void setMaxInFlight(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    @ManagedAttribute(description = "How many calls are made at most within any minute")
    public int getMaxPerMinute() {
        return maxPerMinute;
    }

    /** How many calls are made at most within any minute, of all endpoints together; 800. With 0 there is no limit. */
    public void setMaxPerMinute(int maxPerMinute) {
        this.maxPerMinute = maxPerMinute;
    }

    @Override
    public String toString() {
        return "ExpertConnection[" + ConnectionSetting.shown(siteUrl) + "]";
    }
}
