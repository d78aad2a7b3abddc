// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.retry;

import io.camelcx.support.time.HttpDate;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The header {@code Retry-After} of RFC 9110, section 10.2.3: seconds, or an HTTP date. */
public final class RetryAfter {

    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    /**
     * Reads a header's value.
     *
     * @param value the value as received
     * @param clock the clock for dates
     * @return the wait, zero for a date that has passed; empty if the value is neither of the two forms
     */
    public static Optional<Duration> parse(String value, Clock clock) {
        String text = value.strip();
        if (!text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return HttpDate.parse(text)
                .map(date -> Duration.between(clock.instant(), date))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }
}
