// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.login.OAuthTokenSource.Client;
import io.camelcx.support.state.StateCodec;
import io.camelcx.support.state.StateStore;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;

/** The grant of a user to an application: the property {@code oauth} of a connection. */
public final class OAuthOptions {

    private String authId;
    private String clientId;
    private String clientSecret;
    private String refreshToken;
    private StateRepository<String, String> refreshTokenRepository;
    private String verificationCode;
    private String redirectUri;

    /**
     * The credentials.
     *
     * @throws IllegalArgumentException if something is missing
     */
    ExpertCredentials.Granted credentials() {
        Optional<ExpertCredentials.Granted.Code> code = unlessBlank(verificationCode)
                .map(value -> new ExpertCredentials.Granted.Code(value, required("redirectUri", redirectUri)));
        if (code.isEmpty() && unlessBlank(refreshToken).isEmpty() && refreshTokenRepository == null) {
            throw new IllegalArgumentException("Expert connection: authentication=oauth needs an oauth.refreshToken, an"
                    + " oauth.refreshTokenRepository that holds one, or an oauth.verificationCode");
        }
        return new ExpertCredentials.Granted(
                required("authId", authId),
                new Client(required("clientId", clientId), required("clientSecret", clientSecret)),
                unlessBlank(refreshToken),
                code);
    }

    /**
     * The refresh token, and where it is stored.
     *
     * @param site distinguishes sites that share a repository
     */
    RefreshTokens refreshTokens(CamelContext context, String site) throws Exception {
        String key = "expert-refresh-token/" + site + "/" + clientId;
        StateStore store = StateStore.shared(context, refreshTokenRepository, "expert-connection", key);
        return new RefreshTokens(store.state(StateCodec.text()), unlessBlank(refreshToken));
    }

    private static String required(String name, String value) {
        return ConnectionSetting.required("Expert connection", "oauth." + name, value, "authentication=oauth");
    }

    /** The id of the site's OAuth setting, which is part of its addresses. */
    public void setAuthId(String authId) {
        this.authId = authId;
    }

    /** The application that a user has granted access to. */
    public String getClientId() {
        return clientId;
    }

    /** The application that a user has granted access to. */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    /** The application's secret. */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    /** The refresh token for the first bearer token. */
    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    /**
     * Stores the refresh token over a restart: a site may issue another one with each bearer token, and refuse the one before. What it
     * stores is a secret.
     */
    public void setRefreshTokenRepository(StateRepository<String, String> refreshTokenRepository) {
        this.refreshTokenRepository = refreshTokenRepository;
    }

    /** The authorization code that the site issued after a user's consent, for the first bearer token and refresh token; it can be used once. */
    public void setVerificationCode(String verificationCode) {
        this.verificationCode = verificationCode;
    }

    /** The URL to which the site sent the authorization code. */
    public void setRedirectUri(String redirectUri) {
        this.redirectUri = redirectUri;
    }

    /** The client id alone. */
    @Override
    public String toString() {
        return "OAuthOptions[" + clientId + "]";
    }
}
