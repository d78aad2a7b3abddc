// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.auth;

import io.camelcx.simulator.genesys.settings.AuthSettings;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.oauth.AuthorizationCodes;
import io.camelcx.simulator.oauth.BasicCredentials;
import io.camelcx.simulator.oauth.OAuthForm;
import io.camelcx.simulator.oauth.Token;
import io.camelcx.simulator.oauth.Tokens;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code /oauth/authorize}: signs a user in, by Basic authorization or by a form, and leads the browser back with a code
 * or, for the implicit grant, with a token. A client or redirect URI that cannot be trusted is never redirected to.
 */
record AuthorizeEndpoint(AuthSettings settings, Tokens tokens, AuthorizationCodes codes, UserDirectory users) {
    Answer get(HttpCall call) {
        Request request = validate(call);
        if (request.problem().isPresent()) {
            return redirectBack(request, Map.of("error", request.problem().get()));
        }
        if (call.header("Authorization").isEmpty()) {
            return Answer.html(200, SignInPage.render(call.queryString(), false, request.hideTenant()));
        }
        return BasicCredentials.of(call)
                .flatMap(given -> users.signIn(given.name(), given.password()))
                .map(user -> signedIn(request, user.userName()))
                .orElseGet(TokenEndpoint::badClient);
    }

    Answer postForm(HttpCall call) {
        Request request = validate(call);
        if (request.problem().isPresent()) {
            return redirectBack(request, Map.of("error", request.problem().get()));
        }
        OAuthForm form = OAuthForm.of(call);
        return users.signIn(
                        form.field("username").orElse(""),
                        form.field("password").orElse(""))
                .map(user -> signedIn(request, user.userName()))
                .orElseGet(() -> Answer.html(401, SignInPage.render(call.queryString(), true, request.hideTenant())));
    }

    private record Request(
            String redirectUri,
            boolean implicit,
            Optional<String> state,
            Optional<String> problem,
            boolean hideTenant) {}

    private Request validate(HttpCall call) {
        String redirectUri = call.query("redirect_uri")
                .filter(this::isAllowed)
                .orElseThrow(() -> OAuthForm.refusal(
                        400, "invalid_request", "redirect_uri must be a registered absolute URI without a fragment"));
        if (!call.query("client_id").equals(Optional.of(settings.clientId()))) {
            throw new RefusedException(TokenEndpoint.badClient());
        }
        String responseType = call.query("response_type").orElse("");
        Optional<String> problem =
                switch (responseType) {
                    case "code", "token" ->
                        call.query("scope").filter(scope -> !scope.equals("*")).map(scope -> "invalid_scope");
                    case "" -> Optional.of("invalid_request");
                    default -> Optional.of("unsupported_response_type");
                };
        return new Request(
                redirectUri,
                responseType.equals("token"),
                call.query("state"),
                problem,
                call.query("hideTenant").equals(Optional.of("true")));
    }

    private boolean isAllowed(String redirectUri) {
        try {
            URI uri = URI.create(redirectUri);
            return uri.isAbsolute()
                    && uri.getRawFragment() == null
                    && (settings.redirectUris().isEmpty()
                            || settings.redirectUris().contains(uri));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Answer signedIn(Request request, String user) {
        if (!request.implicit()) {
            return redirectBack(request, Map.of("code", codes.issue(user, request.redirectUri())));
        }
        Token token = tokens.issueToUser(user);
        Map<String, String> result = new LinkedHashMap<>();
        result.put("access_token", token.value());
        result.put("token_type", "bearer");
        result.put("expires_in", String.valueOf(tokens.lifetimeSeconds()));
        result.put("scope", "*");
        return redirectBack(request, result);
    }

    /** The result travels in the query, or in the fragment for the implicit grant (RFC 6749, 4.1.2 and 4.2.2). */
    private static Answer redirectBack(Request request, Map<String, String> result) {
        Map<String, String> parameters = new LinkedHashMap<>(result);
        request.state().ifPresent(state -> parameters.put("state", state));
        String encoded = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String separator = request.redirectUri().contains("?") ? "&" : "?";
        return Answer.redirect(request.redirectUri() + (request.implicit() ? "#" : separator) + encoded);
    }
}
