// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The only time limit of the tests: every {@code await()} has it. It ends a hang and proves nothing about speed, so that the
 * tests pass on a machine that is slow or busy.
 */
public final class HangLimit implements LauncherSessionListener {

    /** Ten minutes. */
    public static final Duration DURATION = Duration.ofMinutes(10);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(DURATION);
        Awaitility.setDefaultPollInterval(POLL_INTERVAL);
    }
}
