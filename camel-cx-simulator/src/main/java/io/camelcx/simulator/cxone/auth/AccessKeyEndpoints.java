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
import java.time.Duration;
import java.util.Optional;

/** The token of an access key, and its refresh, which names the same things in another way. */
record AccessKeyEndpoints(Credentials credentials, Tokens tokens, Duration refreshLifetime) {
    Answer signIn(HttpCall call) {
        ObjectNode body = body(call);
        String id = required(body, "accessKeyId");
        if (!credentials.isAccessKey(id, required(body, "accessKeySecret"))) {
            return problem(401, "Invalid access key");
        }
        Token token = tokens.issueToUser(id);
        return Answer.json(
                200,
                Json.object()
                        .put("access_token", token.value())
                        .put("token_type", "Bearer")
                        .put("expires_in", tokens.lifetimeSeconds())
                        .put("refresh_token", token.refreshToken().orElseThrow()));
    }

    Answer refresh(HttpCall call) {
        Optional<Token> renewed = tokens.rotate(required(body(call), "token"));
        return renewed.map(token -> Answer.json(
                        200,
                        Json.object()
                                .put("token", token.value())
                                .put("refreshToken", token.refreshToken().orElseThrow())
                                .put("tokenExpirationTimeSec", tokens.lifetimeSeconds())
                                .put("refreshTokenExpirationTimeSec", refreshLifetime.toSeconds())))
                .orElseGet(() -> problem(401, "Invalid refresh token"));
    }

    private static ObjectNode body(HttpCall call) {
        return call.json().orElseThrow(() -> new RefusedException(problem(400, "The body must be a JSON object")));
    }

    private static String required(ObjectNode body, String field) {
        return Optional.of(body.path(field).asText(""))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new RefusedException(problem(400, field + " is missing")));
    }

    private static Answer problem(int status, String description) {
        return Answer.json(
                status,
                Json.object()
                        .put("error", status == 401 ? "Unauthorized" : "Bad Request")
                        .put("errorDescription", description));
    }
}
