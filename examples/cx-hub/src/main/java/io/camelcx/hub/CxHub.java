// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.hub.demo.DemoSummary;
import io.camelcx.simulator.CxSimulator;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/**
 * The hub: Camel Main with the routes of {@code routes/*.yaml}, the page that shows their data, and the simulator unless a real
 * host is configured. Its settings are in {@code application.properties}.
 */
public final class CxHub implements AutoCloseable {

    private final Main main = new Main();
    private final HubLifecycle lifecycle = new HubLifecycle();

    private CxHub(Map<String, String> overrides) {
        overrides.forEach(main::addOverrideProperty);
        main.setAppName("Camel CX hub");
        main.addMainListener(lifecycle);
    }

    /** Runs the hub until it is stopped by a signal or, in a demo, after its duration. */
    public static void main(String... args) {
        CxHub hub = new CxHub(Map.of());
        try {
            hub.main.run();
        } catch (Throwable e) {
            // Any failure, a missing class too: the simulator's threads must not keep alive a hub that did not start.
            System.err.println("Camel CX hub did not start: " + reason(e));
            System.exit(1);
        }
        System.exit(hub.lifecycle.summary().map(DemoSummary::exitCode).orElse(0));
    }

    /** Starts a hub inside another program, such as a test, with settings that override {@code application.properties}. */
    static CxHub start(Map<String, String> overrides) {
        CxHub hub = new CxHub(overrides);
        hub.main.start();
        // Camel Main calls it only when it runs until its end.
        hub.lifecycle.afterStart(hub.main);
        return hub;
    }

    /** The address of the page. */
    URI address() {
        return lifecycle.address();
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    /** The embedded simulator, if the settings enable it. */
    Optional<CxSimulator> simulator() {
        return lifecycle.simulator();
    }

    @Override
    public void close() {
        main.stop();
    }

    /** The message of the root cause; with its class name if it has no message or is a defect rather than a wrong setting. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean isMessage = cause instanceof IllegalArgumentException || cause instanceof IllegalStateException;
        return isMessage ? cause.getMessage() : cause.toString();
    }
}
