// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;

/** The token endpoints of OAuth 2: the one that OpenID discovery names, and the one for clients alone. */
final class OAuthEndpoints {
    private final Credentials credentials;
    private final Tokens tokens;
    private final TokenText texts;

    OAuthEndpoints(Credentials credentials, Tokens tokens, TokenText texts) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.texts = texts;
    }

    /** A back-end application signs in with an access key as its user, and refreshes. */
    Answer openIdToken(HttpCall call) {
        Fields form = call.form();
        requireClient(call, form);
        String grant = required(form, "grant_type");
        Token token =
                switch (grant) {
                    case "password" -> password(required(form, "username"), required(form, "password"));
                    case "refresh_token" ->
                        tokens.rotate(required(form, "refresh_token"))
                                .orElseThrow(() -> refusal(400, "invalid_grant", "Invalid refresh token"));
                    default -> throw refusal(400, "unsupported_grant_type", "Unsupported grant type: " + grant);
                };
        ObjectNode body = json(token).put("id_token", texts.idToken(token.principal(), token.expires()));
        token.refreshToken().ifPresent(refresh -> body.put("refresh_token", refresh));
        return answer(200, body);
    }

    Answer clientToken(HttpCall call) {
        Fields form = call.form();
        String client = requireClient(call, form);
        String grant = required(form, "grant_type");
        if (!grant.equals("client_credentials")) {
            throw refusal(400, "unsupported_grant_type", "Unsupported grant type: " + grant);
        }
        return answer(200, json(tokens.issueToClient(client)));
    }

    private Token password(String user, String password) {
        if (!credentials.isAccessKey(user, password)) {
            throw refusal(400, "invalid_grant", "Invalid access key");
        }
        return tokens.issueToUser(user);
    }

    private String requireClient(HttpCall call, Fields form) {
        Optional<String> client = credentials.client(call, form);
        return client.orElseThrow(() -> refusal(401, "invalid_client", "Client authentication failed"));
    }

    private ObjectNode json(Token token) {
        return Json.object()
                .put("access_token", token.value())
                .put("token_type", "Bearer")
                .put("expires_in", tokens.lifetimeSeconds());
    }

    private static String required(Fields form, String name) {
        return Credentials.field(form, name)
                .orElseThrow(() -> refusal(400, "invalid_request", "Missing parameter: " + name));
    }

    private static RefusedException refusal(int status, String error, String description) {
        Answer answer = answer(status, Json.object().put("error", error).put("error_description", description));
        return new RefusedException(
                status == 401 ? answer.header("WWW-Authenticate", "Basic realm=\"cxone\"") : answer);
    }

    private static Answer answer(int status, ObjectNode body) {
        return Answer.json(status, body).header("Cache-Control", "no-store").header("Pragma", "no-cache");
    }
}
