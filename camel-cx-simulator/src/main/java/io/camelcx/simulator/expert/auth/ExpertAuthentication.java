// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.auth;

import io.camelcx.simulator.expert.settings.CredentialSettings;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.OAuthClient;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import io.camelcx.simulator.oauth.BearerTokens;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * All credentials of the site: Server, Browser and OAuth API Tokens and the cookie of a browser, as a test or a demonstration
 * directs them. Tokens outlive a restart. Thread-safe.
 */
public final class ExpertAuthentication {
    private final CredentialSettings settings;
    private final UserDirectory users;
    private final Clock clock;
    private final ServerTokens serverTokens;
    private final Tokens tokens;
    private final BearerTokens bearers;
    private final OAuthEndpoints oauth;
    private final Map<String, String> authTokens = new ConcurrentHashMap<>();
    private final AtomicInteger tokenRequests = new AtomicInteger();

    public ExpertAuthentication(CredentialSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        users = new UserDirectory(settings.users());
        serverTokens = new ServerTokens(settings.serverKeys(), users, clock);
        OAuthClient client = settings.oauth();
        tokens = new Tokens(
                clock, client.tokenLifetime(), client.refreshLifetime(), (principal, expires) -> Tokens.opaque());
        bearers = new BearerTokens(tokens);
        oauth = new OAuthEndpoints(client, tokens, clock);
    }

    /** Serves the OAuth endpoints in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        Routes routes = new Routes()
                .on("GET", "/@app/auth/{authId}/token/authorize", oauth::authorize)
                .on("POST", "/@app/auth/{authId}/token/access.json", call -> {
                    tokenRequests.incrementAndGet();
                    return oauth.token(call);
                });
        context.addServlet(new ServletHolder(new RoutesServlet(routes)), "/@app/auth/*");
    }

    public UserDirectory users() {
        return users;
    }

    /**
     * The user of a request.
     *
     * @return the anonymous user if the request has no credential; empty if the credential is wrong
     */
    public Optional<ExpertUser> user(HttpCall call) {
        Optional<String> authorization = call.header("Authorization");
        if (authorization.isPresent()) {
            return bearers.find(authorization).map(Token::principal).flatMap(users::byName);
        }
        Optional<String> header = call.header("X-Deki-Token").map(String::strip);
        if (header.isEmpty() || header.get().equals(settings.browserToken())) {
            return Optional.of(browserUser(call));
        }
        return serverTokens.user(header.get());
    }

    private ExpertUser browserUser(HttpCall call) {
        return call.cookie("authtoken")
                .flatMap(cookie -> Optional.ofNullable(authTokens.get(cookie)))
                .flatMap(users::byName)
                .orElse(ExpertUser.ANONYMOUS);
    }

    /** A value of {@code X-Deki-Token} that is valid now, signed with the first Server API Token for this user. */
    public String serverToken(String userName) {
        return ServerTokenForm.TKN.sign(
                settings.serverKeys().get(0), clock.instant().getEpochSecond(), "=" + userName);
    }

    /** The value of the cookie {@code authtoken} of a user who has signed in. */
    public String signIn(String userName) {
        String value = Tokens.opaque();
        authTokens.put(value, userName);
        return value;
    }

    /** Issues OAuth tokens to a user. */
    public Token issueToken(String userName) {
        return tokens.issueToUser(userName);
    }

    /** Revokes all OAuth access tokens and browser sessions; refresh tokens stay valid. */
    @Control("POST /tokens/revoke")
    public void revokeTokens() {
        tokens.revokeAccessTokens();
        authTokens.clear();
    }

    /** Revokes all refresh tokens issued so far; access tokens stay valid. */
    @Control("POST /refresh-tokens/revoke")
    public void revokeRefreshTokens() {
        tokens.revokeRefreshTokens();
    }

    /** Makes all access tokens issued so far expire after this time. */
    @Control("POST /tokens/expire")
    public void expireIn(@Control.Default("PT0S") Duration in) {
        tokens.expireIn(in);
    }

    /** How many requests for an OAuth token were received, refused ones included. */
    public int tokenRequests() {
        return tokenRequests.get();
    }
}
