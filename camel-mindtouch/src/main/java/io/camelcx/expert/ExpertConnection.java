// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.connection.RetryOptions;
import io.camelcx.support.http.HttpAddress;
import io.camelcx.support.limit.CallLimit;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/**
 * A site of CXone Expert (MindTouch): where it is, who calls and how that is proved, how often it may be asked, and how its HTTP client is
 * set up. What a DataSource is to a database: written once as a bean, used by every endpoint of every Expert component.
 *
 * <p>It owns one HTTP client, one bearer token and one pace for all of them.
 */
@ManagedResource(description = "A connection to a site of CXone Expert")
public class ExpertConnection extends ServiceSupport implements CamelContextAware {

    private static final String NAME = "Expert connection";
    private static final String EXAMPLE = "https://success.example.com";

    private final HttpOptions http = new HttpOptions();
    private final RetryOptions retry = new RetryOptions();
    private final OAuthOptions oauth = new OAuthOptions();

    private CamelContext camelContext;
    private Clock clock = Clock.systemUTC();
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
    private volatile RunningConnection running;

    /**
     * The running connection.
     *
     * @throws IllegalStateException if it is not started
     */
    public ExpertApi api() {
        RunningConnection current = running;
        if (current == null) {
            throw new IllegalStateException(this + " is not started");
        }
        return current.api();
    }

    /** How the HTTP client is set up. */
    public HttpOptions getHttp() {
        return http;
    }

    /** How often a call is tried. */
    public RetryOptions getRetry() {
        return retry;
    }

    /** What a user has granted, for {@code authentication=oauth}. */
    public OAuthOptions getOauth() {
        return oauth;
    }

    @Override
    protected void doStart() throws Exception {
        URI site = ConnectionSetting.url(NAME, "siteUrl", siteUrl, EXAMPLE);
        ExpertCredentials credentials = credentials();
        notNegative("maxInFlight", maxInFlight);
        notNegative("maxPerMinute", maxPerMinute);
        RefreshTokens refreshTokens = oauth.refreshTokens(camelContext, HttpAddress.host(site));
        ConnectionParts parts = ConnectionParts.start(camelContext, "ExpertConnection", http, clock);
        try {
            CallLimit limit = new CallLimit(
                    maxInFlight,
                    maxPerMinute,
                    Duration.ofMinutes(1),
                    clock,
                    parts.threads().timer());
            running = RunningConnection.start(parts, retry, site, credentials, refreshTokens, limit);
        } catch (RuntimeException wrong) {
            parts.stop(camelContext);
            throw wrong;
        }
    }

    @Override
    protected void doStop() {
        if (running != null) {
            running.stop(camelContext);
            running = null;
        }
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
        return unlessBlank(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        NAME + ": " + name + " is missing, which authentication=" + authentication + " needs"));
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

    /** The clock by which requests are signed, tokens expire and calls are counted; for tests. */
    public void setClock(Clock clock) {
        this.clock = clock;
    }

    /** When the bearer token at hand expires, as an operator sees it; empty before the first login, and where there is none. */
    @ManagedAttribute(description = "When the bearer token at hand expires")
    public String getTokenExpiresAt() {
        return Optional.ofNullable(running)
                .flatMap(current -> current.api().tokens())
                .map(BearerTokens::expiry)
                .orElse("");
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public String toString() {
        return "ExpertConnection[" + ConnectionSetting.shown(siteUrl) + "]";
    }
}
