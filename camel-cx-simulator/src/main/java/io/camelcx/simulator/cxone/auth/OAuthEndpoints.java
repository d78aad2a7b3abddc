// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.oauth.OAuthForm;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.util.Set;

/** The token endpoints of OAuth 2: the one that OpenID discovery names, and the one for clients alone. */
record OAuthEndpoints(Credentials credentials, Tokens tokens, TokenText texts, ClientScopes scopes) {
    /** A back-end application signs in with an access key as its user, and refreshes. */
    Answer openIdToken(HttpCall call) {
        OAuthForm form = OAuthForm.of(call);
        requireClient(form);
        String grant = form.required("grant_type");
        Token token =
                switch (grant) {
                    case "password" -> password(form.required("username"), form.required("password"));
                    case "refresh_token" ->
                        tokens.rotate(form.required("refresh_token"))
                                .orElseThrow(() -> OAuthForm.refusal(400, "invalid_grant", "Invalid refresh token"));
                    default -> throw OAuthForm.unsupported(grant);
                };
        ObjectNode body = OAuthForm.bearer(token, tokens.lifetimeSeconds())
                .put("id_token", texts.idToken(token.principal(), token.expires()));
        token.refreshToken().ifPresent(refresh -> body.put("refresh_token", refresh));
        return OAuthForm.answer(200, body);
    }

    Answer clientToken(HttpCall call) {
        OAuthForm form = OAuthForm.of(call);
        String client = requireClient(form);
        String grant = form.required("grant_type");
        if (!grant.equals("client_credentials")) {
            throw OAuthForm.unsupported(grant);
        }
        Set<String> granted = scopes.requested(form);
        Token token = tokens.issueToClient(client);
        scopes.grant(token, granted);
        ObjectNode body = OAuthForm.bearer(token, tokens.lifetimeSeconds());
        return OAuthForm.answer(200, granted.isEmpty() ? body : body.put("scope", String.join(" ", granted)));
    }

    private Token password(String user, String password) {
        if (!credentials.isAccessKey(user, password)) {
            throw OAuthForm.refusal(400, "invalid_grant", "Invalid access key");
        }
        return tokens.issueToUser(user);
    }

    private String requireClient(OAuthForm form) {
        return credentials
                .client(form)
                .orElseThrow(() ->
                        new RefusedException(OAuthForm.error(401, "invalid_client", "Client authentication failed")
                                .header("WWW-Authenticate", "Basic realm=\"cxone\"")));
    }
}
