// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.support.async.Futures;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.login.OAuthTokenSource;
import io.camelcx.support.login.TokenAnswer;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * The vendor's Authentication API. Requests on behalf of a user carry the user's token alone, and their failures leave the connection's token
 * unchanged. Thread-safe.
 */
public final class GenesysAuthClient {

    private static final String BASE = "/auth/v3";
    private static final String JWT_HEADER = "X-GWS-User";
    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int STATE_BYTES = 32;
    private static final List<String> NAMES = List.of("username", "cmeUserName", "loginName", "user_name", "sub");

    private final GenesysApi api;
    private final OAuthTokenSource.Client client;
    private final ResponseReader<AccessToken> tokens;
    private final ResponseReader<Optional<JsonNode>> envelope;
    private final SecureRandom random = new SecureRandom();

    /**
     * A client.
     *
     * @param client the client application that users log in to
     */
    public GenesysAuthClient(GenesysApi api, OAuthTokenSource.Client client) {
        this.api = api;
        this.client = client;
        this.tokens = TokenAnswer.reader(api.json(), api.clock());
        this.envelope =
                GenesysEnvelope.openingOptional(ResponseReader.optionalJson(api.json(), JsonNode.class, MAX_BYTES));
    }

    /**
     * The vendor's login page, with a new random state. Sends nothing.
     *
     * @param scope      what the application may do; the vendor supports {@code *} alone
     * @param hideTenant whether the page has no field for the tenant
     */
    public LoginPage loginPage(RedirectUri redirectUri, String scope, boolean hideTenant) {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", redirectUri.value());
        query.put("scope", scope);
        query.put("state", state);
        if (hideTenant) {
            query.put("hideTenant", "true");
        }
        return new LoginPage(api.uri(BASE + "/oauth/authorize", query), state);
    }

    /** Requests tokens. A refusal has the code of OAuth, such as {@code invalid_grant}. */
    public CompletableFuture<UserTokens> tokens(Grant grant, String scope) {
        Map<String, String> form = new LinkedHashMap<>(grant.form());
        form.put("scope", scope);
        ApiRequest.Builder request = ApiRequest.post("request tokens", api.uri(BASE + "/oauth/token"))
                .basic(client.id(), client.secret())
                .header("Accept", "application/json")
                .form(form)
                .secrets(grant.secrets())
                .errors(AuthErrors.ofGrant(api.errors(), grant));
        if (grant.isRepeatable()) {
            request.idempotent();
        }
        return api.transport().send(request.build(), tokens).thenApply(UserTokens::of);
    }

    /** The user as the vendor's {@code CloudUserDetails}. */
    public CompletableFuture<Map<String, Object>> userInfo(String accessToken) {
        return send(get("read user information", "/userinfo", accessToken), this::user);
    }

    /** The user by the names of OpenID Connect. */
    public CompletableFuture<Map<String, Object>> openIdUserInfo(String accessToken) {
        return send(get("read OpenID user information", "/openid/userinfo", accessToken), this::user);
    }

    /** The user as a JSON Web Token. */
    public CompletableFuture<UserJwt> jwtUserInfo(String accessToken) {
        return send(get("read user information as JWT", "/jwt-userinfo", accessToken), this::jwt);
    }

    /** Whether the vendor accepts a user's token. A refused API key is a failure. */
    public CompletableFuture<Boolean> isSignedIn(String accessToken) {
        return send(get("check the user's token", "/ping", accessToken), envelope)
                .handle((answer, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedFuture(true);
                    }
                    Throwable cause = Futures.unwrap(failure);
                    return cause instanceof CxApiException error && AuthErrors.meansSignedOut(error)
                            ? CompletableFuture.completedFuture(false)
                            : CompletableFuture.<Boolean>failedFuture(cause);
                })
                .thenCompose(result -> result);
    }

    /**
     * Revokes a user's token.
     *
     * @param all whether to revoke all tokens of the user
     */
    public CompletableFuture<Void> signOut(String accessToken, boolean all) {
        Map<String, String> query = Map.of("global", Boolean.toString(all));
        return send(
                        ApiRequest.post("sign out", api.uri(BASE + "/sign-out", query))
                                .bearer(accessToken)
                                .errors(AuthErrors.ofUser(api.errors())),
                        envelope)
                .thenAccept(done -> {});
    }

    /** Changes a password. Never repeated, as the old password is another one after a success. */
    public CompletableFuture<Void> changePassword(PasswordChange change) {
        ApiRequest.Builder request = ApiRequest.post("change password", api.uri(BASE + "/change-password"))
                .withoutBearer()
                .json(api.mapper(), change.request())
                .secrets(change.secrets())
                .errors(AuthErrors.ofPassword(api.errors()));
        change.accessToken().ifPresent(request::bearer);
        return send(request, envelope).thenAccept(done -> {});
    }

    private ApiRequest.Builder get(String operation, String path, String accessToken) {
        return ApiRequest.get(operation, api.uri(BASE + path))
                .bearer(accessToken)
                .errors(AuthErrors.ofUser(api.errors()));
    }

    private <T> CompletableFuture<T> send(ApiRequest.Builder request, ResponseReader<T> reader) {
        return api.transport().send(request.build(), reader);
    }

    /** A response without a user's name must not count as a user who has signed in. */
    private Map<String, Object> user(ApiResponse response) throws IOException {
        JsonNode body = envelope.read(response).orElseGet(NullNode::getInstance);
        JsonNode user = GenesysEnvelope.isAround(body) ? body.path("data") : body;
        if (!user.isObject() || NAMES.stream().noneMatch(name -> isText(user.path(name)))) {
            throw response.problem("the answer names no user");
        }
        return api.mapper().convertValue(user, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank();
    }

    private UserJwt jwt(ApiResponse response) throws IOException {
        envelope.read(response);
        return response.header(JWT_HEADER)
                .map(String::strip)
                .filter(value -> JWT.matcher(value).matches())
                .map(UserJwt::new)
                .orElseThrow(() -> response.problem("the answer has no JSON Web Token in its header " + JWT_HEADER));
    }
}
