// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import io.camelcx.simulator.cxone.settings.CredentialSettings;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import io.camelcx.simulator.oauth.BearerTokens;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * All methods to obtain a bearer token, as a test or a demonstration directs them. Tokens outlive a restart; every token authorizes
 * every operation that requires no scope. Thread-safe.
 */
public final class CxoneAuthentication {
    private final Tokens tokens;
    private final BearerTokens bearers;
    private final AccessKeyEndpoints accessKeys;
    private final OAuthEndpoints oauth;
    private final DiscoveryEndpoints discovery;
    private final ClientScopes scopes;
    private final AtomicInteger tokenRequests = new AtomicInteger();

    public CxoneAuthentication(CredentialSettings settings, Clock clock) {
        TokenText texts = new TokenText(settings.tenantId(), clock);
        tokens = new Tokens(clock, settings.tokenLifetime(), settings.refreshLifetime(), texts::accessToken);
        bearers = new BearerTokens(tokens);
        Credentials credentials = new Credentials(settings);
        scopes = new ClientScopes(settings.clientScopes());
        accessKeys = new AccessKeyEndpoints(credentials, tokens, settings.refreshLifetime());
        oauth = new OAuthEndpoints(credentials, tokens, texts, scopes);
        discovery = new DiscoveryEndpoints(settings.tenantId());
    }

    /** Serves the operations in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        Routes routes = new Routes()
                .on("POST", "/authentication/v1/token/access-key", counted(accessKeys::signIn))
                .on("POST", "/public/user/refresh", counted(accessKeys::refresh))
                .on("POST", DiscoveryEndpoints.TOKEN_PATH, counted(oauth::openIdToken))
                .on("POST", "/api/v2/oauth/token", counted(oauth::clientToken))
                .on("GET", "/.well-known/openid-configuration", discovery::openId)
                .on("GET", "/.well-known/cxone-configuration", discovery::tenant);
        ServletHolder servlet = new ServletHolder(new RoutesServlet(routes));
        context.addServlet(servlet, "/authentication/v1/*");
        context.addServlet(servlet, "/public/user/*");
        context.addServlet(servlet, DiscoveryEndpoints.TOKEN_PATH);
        context.addServlet(servlet, "/api/v2/oauth/*");
        context.addServlet(servlet, "/.well-known/*");
    }

    /** Revokes all access tokens issued so far; refresh tokens stay valid. */
    @Control("POST /tokens/revoke")
    public void revokeTokens() {
        tokens.revokeAccessTokens();
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

    /** How many requests for a token were received, of all kinds, refused ones included. */
    public int tokenRequests() {
        return tokenRequests.get();
    }

    /**
     * The access key or client to which the request's token was issued.
     *
     * @throws RefusedException with 401 if it has no valid token
     */
    public String requireUser(HttpCall call) {
        return bearers.find(call.header("Authorization"))
                .map(Token::principal)
                .orElseThrow(() -> RefusedException.of(401, "Unauthorized"));
    }

    /** Whether the request's token permits what requires a scope. */
    public boolean hasScope(HttpCall call, String scope) {
        return bearers.find(call.header("Authorization"))
                .filter(token -> scopes.of(token).contains(scope))
                .isPresent();
    }

    private Routes.Endpoint counted(Routes.Endpoint endpoint) {
        return (HttpCall call) -> {
            tokenRequests.incrementAndGet();
            return endpoint.answer(call);
        };
    }
}
