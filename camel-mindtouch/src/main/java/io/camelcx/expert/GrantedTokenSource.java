// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import io.camelcx.support.async.Futures;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.TokenSource;
import io.camelcx.support.login.OAuthTokenSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Obtains access tokens of a user's grant, with the refresh token or, the first time, with an authorization code. */
final class GrantedTokenSource implements TokenSource {

    private final OAuthTokenSource oauth;
    private final RefreshTokens refreshTokens;
    private final Optional<ExpertCredentials.Granted.Code> code;

    GrantedTokenSource(
            OAuthTokenSource oauth, RefreshTokens refreshTokens, Optional<ExpertCredentials.Granted.Code> code) {
        this.oauth = oauth;
        this.refreshTokens = refreshTokens;
        this.code = code;
    }

    @Override
    public CompletableFuture<AccessToken> fetch(Optional<AccessToken> previous) {
        return refreshTokens
                .current()
                .map(token -> refreshed(token).exceptionallyCompose(this::startOver))
                .orElseGet(this::withCode)
                .thenApply(this::keep);
    }

    /** If the stored refresh token fails, uses the configured one or the code, which may have been set anew. */
    private CompletableFuture<AccessToken> startOver(Throwable failure) {
        if (!OAuthTokenSource.otherGrantMayHelp(failure)) {
            return CompletableFuture.failedFuture(Futures.unwrap(failure));
        }
        if (refreshTokens.other().isPresent()) {
            return refreshed(refreshTokens.other().get());
        }
        return code.isPresent() ? withCode() : CompletableFuture.failedFuture(Futures.unwrap(failure));
    }

    private CompletableFuture<AccessToken> refreshed(String refreshToken) {
        return oauth.login(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private CompletableFuture<AccessToken> withCode() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        code.ifPresent(given -> {
            form.put("code", given.value());
            form.put("redirect_uri", given.redirectUri());
        });
        return oauth.login(form);
    }

    private AccessToken keep(AccessToken token) {
        token.refreshToken().ifPresent(refreshTokens::issued);
        return token;
    }
}
