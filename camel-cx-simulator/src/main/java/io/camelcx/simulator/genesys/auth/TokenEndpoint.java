// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.settings.AuthSettings;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.oauth.AuthorizationCodes;
import io.camelcx.simulator.oauth.BasicCredentials;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.Fields;

/** {@code POST /oauth/token}: the four grants. */
final class TokenEndpoint {
    private final AuthSettings settings;
    private final Tokens tokens;
    private final AuthorizationCodes codes;
    private final Users users;
    private final AtomicInteger requests = new AtomicInteger();

    TokenEndpoint(AuthSettings settings, Tokens tokens, AuthorizationCodes codes, Users users) {
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
            return OAuthError.badClient();
        }
        Fields form = call.form();
        String scope = form.getValue("scope");
        if (scope != null && !scope.isBlank() && !scope.equals("*")) {
            return OAuthError.badRequest("invalid_scope", "The only scope is *");
        }
        return answer(issue(form));
    }

    private Token issue(Fields form) {
        String grant = required(form, "grant_type");
        return switch (grant) {
            case "client_credentials" -> tokens.issueToClient(settings.clientId());
            case "password" ->
                tokens.issueToUser(users.signIn(required(form, "username"), required(form, "password"))
                        .orElseThrow(() -> new RefusedException(OAuthError.badUser())));
            case "authorization_code" ->
                tokens.issueToUser(codes.redeem(required(form, "code"), required(form, "redirect_uri"))
                        .orElseThrow(() -> refusal("invalid_grant", "Invalid authorization code")));
            case "refresh_token" ->
                tokens.refresh(required(form, "refresh_token"))
                        .orElseThrow(() -> refusal("invalid_grant", "Invalid refresh token"));
            default -> throw refusal("unsupported_grant_type", "Unsupported grant type: " + grant);
        };
    }

    private Answer answer(Token token) {
        ObjectNode body = Json.object().put("access_token", token.value()).put("expires_in", tokens.lifetimeSeconds());
        token.refreshToken().ifPresent(refresh -> body.put("refresh_token", refresh));
        body.put("scope", "*").put("token_type", "bearer");
        return Answer.json(200, body).header("Cache-Control", "no-store").header("Pragma", "no-cache");
    }

    private static String required(Fields form, String name) {
        return Optional.ofNullable(form.getValue(name))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> refusal("invalid_request", "Missing parameter: " + name));
    }

    private static RefusedException refusal(String error, String description) {
        return new RefusedException(OAuthError.badRequest(error, description));
    }
}
