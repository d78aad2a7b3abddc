// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.expert.settings.OAuthClient;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.oauth.AuthorizationCodes;
import io.camelcx.simulator.oauth.BasicCredentials;
import io.camelcx.simulator.oauth.OAuthForm;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

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
            throw OAuthForm.refusal(401, "invalid_client", "Unknown client_id");
        }
        String redirectUri = call.query("redirect_uri")
                .filter(uri -> uri.matches("https?://[^#]+"))
                .orElseThrow(() -> OAuthForm.refusal(400, "invalid_request", "redirect_uri must be an absolute URL"));
        String state =
                call.query("state").map(value -> "&state=" + encode(value)).orElse("");
        String result = call.query("response_type").equals(Optional.of("code"))
                ? "code=" + encode(codes.issue(client.user(), redirectUri))
                : "error=unsupported_response_type";
        return Answer.redirect(redirectUri + (redirectUri.contains("?") ? "&" : "?") + result + state);
    }

    Answer token(HttpCall call) {
        requireApplication(call);
        OAuthForm form = OAuthForm.of(call);
        requireClient(form);
        String grant = form.required("grant_type");
        Token token =
                switch (grant) {
                    case "authorization_code" -> exchange(form.required("code"), form.required("redirect_uri"));
                    case "refresh_token" -> refresh(form.required("refresh_token"));
                    default -> throw OAuthForm.unsupported(grant);
                };
        ObjectNode body = OAuthForm.bearer(token, tokens.lifetimeSeconds());
        token.refreshToken().ifPresent(value -> body.put("refresh_token", value));
        return OAuthForm.answer(200, body.put("scope", form.field("scope").orElse(DEFAULT_SCOPE)));
    }

    private Token exchange(String code, String redirectUri) {
        return codes.redeem(code, redirectUri)
                .map(tokens::issueToUser)
                .orElseThrow(() -> OAuthForm.refusal(400, "invalid_grant", "Invalid authorization code"));
    }

    private Token refresh(String refreshToken) {
        return (client.rotating() ? tokens.rotate(refreshToken) : tokens.refresh(refreshToken))
                .orElseThrow(() -> OAuthForm.refusal(400, "invalid_grant", "Invalid refresh token"));
    }

    private void requireApplication(HttpCall call) {
        if (!call.variable("authId").equals(client.authId())) {
            throw OAuthForm.refusal(404, "invalid_request", "There is no application " + call.variable("authId"));
        }
    }

    private void requireClient(OAuthForm form) {
        BasicCredentials known = new BasicCredentials(client.clientId(), client.clientSecret());
        if (!form.client().equals(Optional.of(known))) {
            throw OAuthForm.refusal(401, "invalid_client", "Client authentication failed");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
