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
package io.camelcx.support.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    @Test
    void byDefaultThreeTriesAndAMinuteOfRetryAfter() {
        assertThat(RetryPolicy.defaults().maxAttempts()).isEqualTo(3);
        assertThat(RetryPolicy.defaults().maxRetryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void noneIsOneTry() {
        assertThat(RetryPolicy.none().maxAttempts()).isEqualTo(1);
    }

    @Test
    void badSettingsAreRefusedByTheirNames() {
        Backoff backoff = RetryPolicy.defaults().backoff();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(0, backoff, Duration.ZERO))
                .withMessage("maxAttempts must be at least 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, null, Duration.ZERO))
                .withMessageStartingWith("backoff ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, backoff, Duration.ofSeconds(-1)))
                .withMessageStartingWith("maxRetryAfter ");
    }
}
