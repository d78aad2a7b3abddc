// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.settings.AuthSettings;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import io.camelcx.simulator.oauth.AuthorizationCodes;
import io.camelcx.simulator.oauth.BearerTokens;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The Authentication API, as a test or a demonstration directs it. Its tokens outlive a restart. Thread-safe. */
public final class AuthenticationService {
    /** The base path of the API. */
    public static final String BASE_PATH = "/auth/v3";

    /** The one operation that a browser opens, so without an API key. */
    public static final String AUTHORIZE_PATH = BASE_PATH + "/oauth/authorize";

    /** The vendor's text gives refresh tokens no end. */
    private static final Duration REFRESH_LIFETIME = Duration.ofDays(3650);

    private final Tokens tokens;
    private final BearerTokens bearers;
    private final AuthorizationCodes codes;
    private final TokenEndpoint tokenEndpoint;
    private final AuthorizeEndpoint authorizeEndpoint;
    private final UserEndpoints userEndpoints;

    /**
     * The API.
     *
     * @param users who sign in
     * @param clock the time of tokens and codes
     */
    public AuthenticationService(AuthSettings settings, UserDirectory users, Clock clock) {
        codes = new AuthorizationCodes(clock);
        tokens = new Tokens(clock, settings.tokenLifetime(), REFRESH_LIFETIME, (principal, expires) -> Tokens.opaque());
        bearers = new BearerTokens(tokens);
        tokenEndpoint = new TokenEndpoint(settings, tokens, codes, users);
        authorizeEndpoint = new AuthorizeEndpoint(settings, tokens, codes, users);
        userEndpoints = new UserEndpoints(settings, bearers, tokens, users);
    }

    /** Serves the API in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        Routes routes = new Routes()
                .on("GET", AUTHORIZE_PATH, authorizeEndpoint::get)
                .on("POST", AUTHORIZE_PATH, authorizeEndpoint::postForm)
                .on("POST", BASE_PATH + "/oauth/token", tokenEndpoint::answer)
                .on("GET", BASE_PATH + "/userinfo", userEndpoints::userInfo)
                .on("GET", BASE_PATH + "/openid/userinfo", userEndpoints::openIdUserInfo)
                .on("GET", BASE_PATH + "/jwt-userinfo", userEndpoints::jwtUserInfo)
                .on("GET", BASE_PATH + "/ping", userEndpoints::ping)
                .on("GET", BASE_PATH + "/sign-out", userEndpoints::signOutAndRedirect)
                .on("POST", BASE_PATH + "/sign-out", userEndpoints::signOut)
                .on("POST", BASE_PATH + "/change-password", userEndpoints::changePassword);
        context.addServlet(new ServletHolder(new RoutesServlet(routes)), BASE_PATH + "/*");
    }

    /** Revokes all access tokens issued so far; refresh tokens stay valid. */
    @Control("POST /tokens/revoke")
    public void revokeTokens() {
        tokens.revokeAccessTokens();
    }

    /** Makes all access tokens issued so far expire after this time. */
    @Control("POST /tokens/expire")
    public void expireIn(@Control.Default("PT0S") Duration in) {
        tokens.expireIn(in);
    }

    /** How many requests {@code POST /oauth/token} has received, refused ones included. */
    public int tokenRequests() {
        return tokenEndpoint.requests();
    }

    /** Who the value of an {@code Authorization} header stands for; empty without a valid token. */
    public Optional<Token> bearer(Optional<String> authorization) {
        return bearers.find(authorization);
    }

    /** The token of the user to whom a code was issued; the code is good once, with this redirect URI. */
    public Optional<Token> redeem(String code, String redirectUri) {
        return codes.redeem(code, redirectUri).map(tokens::issueToUser);
    }

    /** Whether the value of an {@code Authorization} header holds a valid token. */
    public boolean isAuthorized(Optional<String> authorization) {
        return bearers.find(authorization).isPresent();
    }
}
