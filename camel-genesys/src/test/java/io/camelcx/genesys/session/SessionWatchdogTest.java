// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionWatchdogTest {

    private static final AdvisedTimes ADVISED = new AdvisedTimes(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<String> reasons = new ArrayList<>();
    private long seconds;
    private final SessionWatchdog watchdog = new SessionWatchdog(
            Duration.ofSeconds(10), () -> Duration.ofSeconds(seconds).toNanos());

    @BeforeEach
    void start() {
        watchdog.start(timer, () -> false, reason -> {});
    }

    @AfterEach
    void stop() {
        watchdog.stop();
        timer.shutdownNow();
    }

    @Test
    void aHandshakeWithoutAReplyIsDetected() {
        assertThat(silentAt(30)).isFalse();
        assertThat(silentAt(31)).isTrue();
    }

    @Test
    void aSessionThatPollsButIsNeverOpenIsDetected() {
        seconds = 29;
        watchdog.replied(Duration.ZERO, ADVISED);
        assertThat(silentAt(31)).isTrue();
        assertThat(reasons).containsExactly("the CometD session was not opened in time");
    }

    @Test
    void anOpenSessionMayBeSilentForThePollTheDelayAndTheLimit() {
        watchdog.opened();
        watchdog.replied(Duration.ofSeconds(5), ADVISED);
        assertThat(silentAt(47)).isFalse();
        assertThat(silentAt(48)).isTrue();
        assertThat(reasons).containsExactly("the CometD session has gone silent");
        watchdog.replied(Duration.ZERO, ADVISED);
        assertThat(silentAt(48)).isFalse();
    }

    @Test
    void aStoppedClientIsDetectedAtOnce() {
        watchdog.check(() -> true, reasons::add);
        assertThat(reasons).containsExactly("the CometD client has given up");
    }

    private boolean silentAt(long time) {
        seconds = time;
        reasons.clear();
        watchdog.check(() -> false, reasons::add);
        return !reasons.isEmpty();
    }
}
