// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long a test waits before it fails because something hangs. The limit only ends a hang, so it is long: a test must pass on a machine
 * that is ten times slower. The system property {@code camelcx.test.hangLimit} shortens it, for example to {@code PT10S} while you write
 * a test.
 *
 * <p>{@link CxSimulatorExtension} and {@link RouteBed} make it Awaitility's default. As a JUnit extension it does the same for a class
 * that uses neither, if {@code junit.jupiter.extensions.autodetection.enabled} is set.
 */
public final class HangLimit implements BeforeAllCallback {

    /** Ten minutes, unless the system property says otherwise. */
    public static final Duration TIME = Duration.parse(System.getProperty("camelcx.test.hangLimit", "PT10M"));

    /** Makes the limit Awaitility's default in this JVM. */
    public static void apply() {
        Awaitility.setDefaultTimeout(TIME);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        apply();
    }
}
