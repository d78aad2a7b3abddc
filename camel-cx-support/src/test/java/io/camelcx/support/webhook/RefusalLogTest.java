// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.test.LogCapture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusalLogTest {

    private long nanos = Long.MAX_VALUE - 10;

    @Test
    void theFirstIsReportedAtOnceAndTheOthersOnceAMinuteWithTheirNumber() {
        RefusalLog refusals = new RefusalLog("hook://in", () -> nanos);
        try (LogCapture log = LogCapture.open(RefusalLog.class.getName())) {
            refusals.add();
            assertThat(log.lines()).hasSize(1);
            assertThat(log.lines().get(0)).contains("WARN", "Refused 1 request(s) to the webhook of hook://in");

            refusals.add();
            nanos += Duration.ofSeconds(59).toNanos();
            refusals.add();
            assertThat(log.lines()).hasSize(1);
            nanos += Duration.ofSeconds(1).toNanos();
            refusals.add();
            assertThat(log.lines()).hasSize(2);
            assertThat(log.lines().get(1)).contains("Refused 3 request(s)");
        }
    }
}
