// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
