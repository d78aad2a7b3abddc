/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
