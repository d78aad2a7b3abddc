// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    @Test
    void itsTextTellsNeitherTokenNorRefreshToken() {
        AccessToken token = new AccessToken("abcdef", Instant.EPOCH, Optional.of("ghijkl"));

        assertThat(token).hasToString("AccessToken[expiresAt=1970-01-01T00:00:00Z]");
    }

    @Test
    void aTokenWithoutValueIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessToken(" ", Instant.MAX, Optional.empty()));
    }
}
