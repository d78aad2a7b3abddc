// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;

/** The form of a request to a token endpoint, and the answers of such an endpoint (RFC 6749). */
public record OAuthForm(HttpCall call, Fields fields) {

    public static OAuthForm of(HttpCall call) {
        return new OAuthForm(call, call.form());
    }

    /** The field; empty if it is missing or has no characters. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.getValue(name)).filter(value -> !value.isEmpty());
    }

    /**
     * The field.
     *
     * @throws RefusedException if it is missing
     */
    public String required(String name) {
        return field(name).orElseThrow(() -> refusal(400, "invalid_request", "Missing parameter: " + name));
    }

    /** The client's credentials, from Basic authorization or else from the form. */
    public Optional<BasicCredentials> client() {
        return BasicCredentials.of(call).or(() -> field("client_id")
                .map(id -> new BasicCredentials(id, field("client_secret").orElse(""))));
    }

    public static RefusedException refusal(int status, String error, String description) {
        return new RefusedException(error(status, error, description));
    }

    public static RefusedException unsupported(String grant) {
        return refusal(400, "unsupported_grant_type", "Unsupported grant type: " + grant);
    }

    public static Answer error(int status, String error, String description) {
        return answer(status, Json.object().put("error", error).put("error_description", description));
    }

    /** The body of a token answer without its refresh token. */
    public static ObjectNode bearer(Token token, long lifetimeSeconds) {
        return Json.object()
                .put("access_token", token.value())
                .put("token_type", "Bearer")
                .put("expires_in", lifetimeSeconds);
    }

    /** An answer that must not be cached. */
    public static Answer answer(int status, ObjectNode body) {
        return Answer.json(status, body).header("Cache-Control", "no-store").header("Pragma", "no-cache");
    }
}
