// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    @ParameterizedTest
    @CsvSource({
        "0 2 * * *,          2026-03-02T02:00:00Z",
        "0 30 2 * * ?,       2026-03-02T02:30:00Z",
        "*/15 * * * *,       2026-03-01T10:15:00Z",
        "0/20 * * * * ? *,   2026-03-01T10:00:20Z",
        "0 0 12 ? * MON-FRI, 2026-03-02T12:00:00Z",
        "0 0 12 ? * 3,       2026-03-03T12:00:00Z",
        "0 12 * * 3,         2026-03-04T12:00:00Z",
        "0 12 * * 7,         2026-03-01T12:00:00Z",
        "'0 0 0 1,15 * ?',   2026-03-15T00:00:00Z",
        "0 0 1 JAN *,        2027-01-01T00:00:00Z",
        "0 0 29 2 *,         2028-02-29T00:00:00Z"
    })
    void theNextTimeFollows(String expression, Instant next) {
        assertThat(new Cron(expression).next(Instant.parse("2026-03-01T10:00:00.500Z")))
                .contains(next);
    }

    @Test
    void aDayThatNeverComesHasNoNextTime() {
        assertThat(new Cron("0 0 31 2 *").next(Instant.parse("2026-03-01T10:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* * * *", "60 * * * *", "* 24 * * *", "5-1 * * * *", "*/0 * * * *", "x * * * *"})
    void whatIsNoExpressionIsRefused(String expression) {
        assertThatThrownBy(() -> new Cron(expression)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"100, 104857600", "100MB, 104857600", "64 kb, 65536", "10B, 10", "1GB, 1073741824"})
    void aSplitSizeHasAUnit(String text, long bytes) {
        assertThat(SplitSize.bytes(text)).hasValue(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many", "1.5MB", "1TB"})
    void whatIsNoSplitSizeIsEmpty(String text) {
        assertThat(SplitSize.bytes(text)).isEmpty();
    }
}
