// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom;

import io.camelcx.support.error.CxApiException;
import io.camelcx.support.state.StateCodec;
import io.camelcx.support.state.StateStore;
import io.camelcx.support.state.StoredState;
import java.util.Optional;

/**
 * The access tokens of users, by names of the application's choice. They are read for each call, so that a token that another process has stored is
 * used at once.
 */
public final class UserTokens {

    private final StateStore store;
    private final Optional<String> ownToken;

    /**
     * @param store    where the tokens are stored
     * @param ownToken the token of the user without a name
     */
    UserTokens(StateStore store, Optional<String> ownToken) {
        this.store = store;
        this.ownToken = ownToken;
    }

    /**
     * The token of a user.
     *
     * @param user empty for the user without a name
     * @throws CxApiException if there is none
     */
    public String required(String user) {
        return ofSetting(user).or(() -> stored(user).read()).orElseThrow(() -> CxApiException.of(
                        CxcomApi.VENDOR, "find the access token")
                .problem("there is none of " + described(user) + ": let the user authorize the application by"
                        + " the operations authorizeUrl and token")
                .build());
    }

    /**
     * Stores the token of a user who has authorized the application.
     *
     * @throws IllegalArgumentException if the token of this user cannot be stored
     */
    public void store(String user, String token) {
        requireStorable(user);
        stored(user).write(token);
    }

    /** @throws IllegalArgumentException if the token of this user cannot be stored */
    public void requireStorable(String user) {
        if (ofSetting(user).isPresent()) {
            throw new IllegalArgumentException("The connection has an accessToken for " + described(user)
                    + ", which would not be replaced: set the option user, or no accessToken");
        }
    }

    private Optional<String> ofSetting(String user) {
        return user.isEmpty() ? ownToken : Optional.empty();
    }

    private StoredState<String> stored(String user) {
        return store.under("/" + user).state(StateCodec.text());
    }

    private static String described(String user) {
        return user.isEmpty() ? "the user without a name" : "the user " + user;
    }

    @Override
    public String toString() {
        return "UserTokens[" + store.key() + "]";
    }
}
