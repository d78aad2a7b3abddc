// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import io.camelcx.simulator.cxcom.settings.CxcomSettings;
import io.camelcx.simulator.cxcom.settings.CxcomUser;
import io.camelcx.simulator.cxcom.settings.SignInSettings;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.oauth.AuthorizationCodes;
import io.camelcx.simulator.oauth.BasicCredentials;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The three steps of OAuth ("Authentication" of the vendor's text), as a test or a demonstration directs them. Thread-safe. */
public final class CxcomAuthorization implements Configurable<SignInSettings> {
    /** The vendor's text knows no expiry of tokens. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final CxcomSettings settings;
    private final AtomicReference<SignInSettings> signIn;
    private final AuthorizationCodes codes;
    private final Tokens tokens;
    private final Set<String> suspended = ConcurrentHashMap.newKeySet();

    CxcomAuthorization(CxcomSettings settings, Clock clock) {
        this.settings = settings;
        this.signIn = new AtomicReference<>(settings.signIn());
        this.codes = new AuthorizationCodes(clock);
        this.tokens = new Tokens(clock, FOREVER, FOREVER, (user, expires) -> Tokens.opaque());
    }

    @Override
    public String api() {
        return "sign-in";
    }

    @Override
    public SignInSettings settings() {
        return signIn.get();
    }

    /** Changes what happens on the authorization page from now on. */
    @Override
    public void change(UnaryOperator<SignInSettings> change) {
        signIn.updateAndGet(change);
    }

    /** Issues a token to a user who has authorized the application, without a browser. */
    @Control("POST /tokens")
    public String issueToken(@Control.Default("demo") String username) {
        return tokens.issueToClient(user(username).username()).value();
    }

    /** Revokes all tokens issued so far. */
    @Control("POST /tokens/revoke")
    public void revokeTokens() {
        tokens.revokeAccessTokens();
    }

    /** Suspends a user's account, or ends that. */
    @Control("POST /users/{username}/suspended")
    public void suspend(String username, @Control.Default("true") boolean suspend) {
        String known = user(username).username();
        if (suspend) {
            suspended.add(known);
        } else {
            suspended.remove(known);
        }
    }

    /** Step 1 and 2: the user of the settings approves the application at once, or denies it. */
    Answer authorize(HttpCall call) {
        if (!call.query("client_id").equals(Optional.of(settings.clientId()))) {
            throw CxcomProblem.refusal(401, "BadClient", "Unknown client_id");
        }
        String redirectUri = call.query("redirect_uri")
                .filter(uri -> uri.matches("https://[^/?#]+[^#]*"))
                .orElseThrow(() -> CxcomProblem.invalid("The RedirectURI must be secure [ https ] - not http"));
        SignInSettings now = settings();
        String result = now.consent()
                ? now.codeParameter() + "="
                        + encode(codes.issue(user(now.username()).username(), redirectUri))
                : "deny=true";
        return Answer.redirect(redirectUri + (redirectUri.contains("?") ? "&" : "?") + result);
    }

    /** Step 3: the application exchanges the code for the user's token. */
    Answer token(HttpCall call) {
        if (!BasicCredentials.of(call)
                .equals(Optional.of(new BasicCredentials(settings.clientId(), settings.clientSecret())))) {
            throw CxcomProblem.refusal(401, "BadClient", "The id or the secret of the client is wrong");
        }
        TokenRequest request = TokenRequest.read(call, settings().tokenForm());
        if (!request.required("grant_type").equals("authorization_code")) {
            throw CxcomProblem.invalid("The grant_type must be authorization_code");
        }
        Token token = codes.redeem(request.required("code"), request.required("redirect_uri"))
                .map(tokens::issueToClient)
                .orElseThrow(() -> CxcomProblem.refusal(400, "BadAuthCode", "The authorization code is not valid"));
        return Answer.json(
                200,
                Json.object()
                        .put("return_type", "json")
                        .put("access_token", token.value())
                        .put("token_type", "bearer"));
    }

    /**
     * The user whose token the request has, as a parameter of its query.
     *
     * @throws io.camelcx.simulator.http.RefusedException if it has none, an unknown one, or the account is suspended
     */
    CxcomUser requireUser(HttpCall call) {
        requireJsonAccepted(call);
        CxcomUser user = call.query("access_token")
                .flatMap(tokens::find)
                .map(token -> user(token.principal()))
                .orElseThrow(CxcomProblem::badAuthToken);
        if (suspended.contains(user.username())) {
            throw CxcomProblem.suspended();
        }
        return user;
    }

    private CxcomUser user(String username) {
        return settings.users().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no user " + username));
    }

    /** "The accept header must be set to: 'application/json'". None admits everything, as the vendor's samples do. */
    static void requireJsonAccepted(HttpCall call) {
        String accept = call.header("Accept").orElse("*/*");
        if (!accept.contains("application/json") && !accept.contains("*/*")) {
            throw CxcomProblem.refusal(406, "NotAcceptable", "The accept header must be set to: 'application/json'");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
