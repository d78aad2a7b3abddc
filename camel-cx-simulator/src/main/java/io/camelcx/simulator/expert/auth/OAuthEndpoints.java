// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.expert.settings.OAuthClient;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.oauth.AuthorizationCodes;
import io.camelcx.simulator.oauth.BasicCredentials;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;

/** The OAuth 2 endpoints of one application (RFC 6749): the user's consent, which is taken for granted, and its tokens. */
final class OAuthEndpoints {
    private static final String DEFAULT_SCOPE = "profile seated";

    private final OAuthClient client;
    private final Tokens tokens;
    private final AuthorizationCodes codes;

    OAuthEndpoints(OAuthClient client, Tokens tokens, Clock clock) {
        this.client = client;
        this.tokens = tokens;
        this.codes = new AuthorizationCodes(clock);
    }

    Answer authorize(HttpCall call) {
        requireApplication(call);
        if (!call.query("client_id").equals(Optional.of(client.clientId()))) {
            throw refusal(401, "invalid_client", "Unknown client_id");
        }
        String redirectUri = call.query("redirect_uri")
                .filter(uri -> uri.matches("https?://[^#]+"))
                .orElseThrow(() -> refusal(400, "invalid_request", "redirect_uri must be an absolute URL"));
        String state =
                call.query("state").map(value -> "&state=" + encode(value)).orElse("");
        String result = call.query("response_type").equals(Optional.of("code"))
                ? "code=" + encode(codes.issue(client.user(), redirectUri))
                : "error=unsupported_response_type";
        return Answer.redirect(redirectUri + (redirectUri.contains("?") ? "&" : "?") + result + state);
    }

    Answer token(HttpCall call) {
        requireApplication(call);
        Fields form = call.form();
        requireClient(call, form);
        String grant = required(form, "grant_type");
        Token token =
                switch (grant) {
                    case "authorization_code" -> exchange(required(form, "code"), required(form, "redirect_uri"));
                    case "refresh_token" -> refresh(required(form, "refresh_token"));
                    default -> throw refusal(400, "unsupported_grant_type", "Unsupported grant type: " + grant);
                };
        ObjectNode body = Json.object()
                .put("access_token", token.value())
                .put("token_type", "Bearer")
                .put("expires_in", tokens.lifetimeSeconds());
        token.refreshToken().ifPresent(value -> body.put("refresh_token", value));
        return answer(200, body.put("scope", field(form, "scope").orElse(DEFAULT_SCOPE)));
    }

    private Token exchange(String code, String redirectUri) {
        return codes.redeem(code, redirectUri)
                .map(tokens::issueToUser)
                .orElseThrow(() -> refusal(400, "invalid_grant", "Invalid authorization code"));
    }

    private Token refresh(String refreshToken) {
        return (client.rotating() ? tokens.rotate(refreshToken) : tokens.refresh(refreshToken))
                .orElseThrow(() -> refusal(400, "invalid_grant", "Invalid refresh token"));
    }

    private void requireApplication(HttpCall call) {
        if (!call.variable("authId").equals(client.authId())) {
            throw refusal(404, "invalid_request", "There is no application " + call.variable("authId"));
        }
    }

    private void requireClient(HttpCall call, Fields form) {
        BasicCredentials known = new BasicCredentials(client.clientId(), client.clientSecret());
        Optional<BasicCredentials> shown = BasicCredentials.of(call).or(() -> field(form, "client_id")
                .map(id -> new BasicCredentials(id, field(form, "client_secret").orElse(""))));
        if (!shown.equals(Optional.of(known))) {
            throw refusal(401, "invalid_client", "Client authentication failed");
        }
    }

    private static String required(Fields form, String name) {
        return field(form, name).orElseThrow(() -> refusal(400, "invalid_request", "Missing parameter: " + name));
    }

    private static Optional<String> field(Fields form, String name) {
        return Optional.ofNullable(form.getValue(name)).filter(value -> !value.isEmpty());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RefusedException refusal(int status, String error, String description) {
        return new RefusedException(
                answer(status, Json.object().put("error", error).put("error_description", description)));
    }

    private static Answer answer(int status, ObjectNode body) {
        return Answer.json(status, body).header("Cache-Control", "no-store").header("Pragma", "no-cache");
    }
}
