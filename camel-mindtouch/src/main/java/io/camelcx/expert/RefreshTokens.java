// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import io.camelcx.support.state.StoredState;
import java.util.Optional;

/**
 * The refresh token of a connection. A site may issue another one with each access token, and refuse the old one from then on; the last one is
 * stored, so that it survives a restart.
 */
final class RefreshTokens {

    private final StoredState<String> stored;
    private final Optional<String> setting;
    private volatile Optional<String> last = Optional.empty();

    /**
     * @param stored  where the last one is stored
     * @param setting the first one
     */
    RefreshTokens(StoredState<String> stored, Optional<String> setting) {
        this.stored = stored;
        this.setting = setting;
    }

    /** The last one that the site has issued; else the first one. */
    Optional<String> current() {
        return last.or(stored::read).or(() -> setting);
    }

    /** The configured one, if it is not the current one: it may have been set anew. */
    Optional<String> other() {
        return setting.filter(token -> !current().equals(setting));
    }

    void issued(String token) {
        last = Optional.of(token);
        stored.write(token);
    }
}
