// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import io.camelcx.support.state.StateEntry;
import java.util.Optional;

/**
 * The refresh token of a connection. A site may give another one with each access token, and refuse the old one from then on; the last
 * one is kept in a repository, so that it survives a restart.
 */
final class RefreshTokens {

    private final StateEntry kept;
    private final Optional<String> setting;
    private volatile Optional<String> last = Optional.empty();

    /**
     * @param kept    where the last one is kept
     * @param setting the one to begin with
     */
    RefreshTokens(StateEntry kept, Optional<String> setting) {
        this.kept = kept;
        this.setting = setting;
    }

    /** The last one that the site gave; else the one to begin with. */
    Optional<String> current() {
        return last.or(kept::read).or(() -> setting);
    }

    /** The one to begin with, if the site has given another one since: somebody may have set a new one. */
    Optional<String> other() {
        return setting.filter(token -> !current().equals(setting));
    }

    void given(String token) {
        last = Optional.of(token);
        kept.write(token);
    }
}
