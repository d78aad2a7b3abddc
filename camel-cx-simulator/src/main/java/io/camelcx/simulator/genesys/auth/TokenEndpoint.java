// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.settings.AuthSettings;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.oauth.AuthorizationCodes;
import io.camelcx.simulator.oauth.BasicCredentials;
import io.camelcx.simulator.oauth.OAuthForm;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code POST /oauth/token}: the four grants. */
final class TokenEndpoint {
    private final AuthSettings settings;
    private final Tokens tokens;
    private final AuthorizationCodes codes;
    private final UserDirectory users;
    private final AtomicInteger requests = new AtomicInteger();

    TokenEndpoint(AuthSettings settings, Tokens tokens, AuthorizationCodes codes, UserDirectory users) {
        this.settings = settings;
        this.tokens = tokens;
        this.codes = codes;
        this.users = users;
    }

    int requests() {
        return requests.get();
    }

    Answer answer(HttpCall call) {
        requests.incrementAndGet();
        boolean knownClient = BasicCredentials.of(call)
                .filter(new BasicCredentials(settings.clientId(), settings.clientSecret())::equals)
                .isPresent();
        if (!knownClient) {
            return badClient();
        }
        OAuthForm form = OAuthForm.of(call);
        if (form.field("scope")
                .filter(scope -> !scope.isBlank() && !scope.equals("*"))
                .isPresent()) {
            return OAuthForm.error(400, "invalid_scope", "The only scope is *");
        }
        return answer(issue(form));
    }

    private Token issue(OAuthForm form) {
        String grant = form.required("grant_type");
        return switch (grant) {
            case "client_credentials" -> tokens.issueToClient(settings.clientId());
            case "password" ->
                tokens.issueToUser(users.signIn(form.required("username"), form.required("password"))
                        .map(CentreUser::userName)
                        .orElseThrow(() -> OAuthForm.refusal(400, "invalid_grant", "Bad credentials")));
            case "authorization_code" ->
                tokens.issueToUser(codes.redeem(form.required("code"), form.required("redirect_uri"))
                        .orElseThrow(() -> OAuthForm.refusal(400, "invalid_grant", "Invalid authorization code")));
            case "refresh_token" ->
                tokens.refresh(form.required("refresh_token"))
                        .orElseThrow(() -> OAuthForm.refusal(400, "invalid_grant", "Invalid refresh token"));
            default -> throw OAuthForm.unsupported(grant);
        };
    }

    private Answer answer(Token token) {
        ObjectNode body = Json.object().put("access_token", token.value()).put("expires_in", tokens.lifetimeSeconds());
        token.refreshToken().ifPresent(refresh -> body.put("refresh_token", refresh));
        body.put("scope", "*").put("token_type", "bearer");
        return OAuthForm.answer(200, body);
    }

    static Answer badClient() {
        return OAuthForm.error(401, "Unauthorized", "Bad credentials")
                .header("WWW-Authenticate", "Basic realm=\"oauth2/client\"");
    }
}
