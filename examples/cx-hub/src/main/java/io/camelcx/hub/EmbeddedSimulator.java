// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;

/** The simulator as a service of the Camel context: started before the routes and stopped after them. */
final class EmbeddedSimulator extends ServiceSupport {

    /** Short enough to see changes within a minute on the page, and in a demo of a few seconds. */
    private static final Duration WORK_ITEM_STATE_TIME = Duration.ofSeconds(4);

    /** The real pace is 30 seconds; with this one the chart of a month fills while a user watches. */
    private static final Duration EXTRACTION_PACE = Duration.ofSeconds(1);

    private static final Duration EXTRACTION_TIME = Duration.ofMillis(500);

    private final int port;
    private CxSimulator simulator;

    /**
     * A simulator that is not started yet.
     *
     * @param port its port, 0 for any free one
     */
    EmbeddedSimulator(int port) {
        this.port = port;
    }

    /** Starts it now; the context stops it. */
    void addTo(CamelContext context) {
        try {
            start();
            context.addService(this);
        } catch (Exception e) {
            throw new IllegalStateException("The simulator cannot start on port " + port + " (hub.simulatorPort)", e);
        }
    }

    /** The running simulator, or null before the start and after the stop. */
    CxSimulator simulator() {
        return simulator;
    }

    /** The settings with which the connections use the simulator. */
    Map<String, String> connectionSettings() {
        String address = simulator.baseUrl().toString();
        Map<String, String> settings = new HashMap<>(Map.of(
                "genesys.baseUrl", address,
                "genesys.apiKey", "demo-api-key",
                "genesys.clientId", "demo-client",
                "genesys.clientSecret", "demo-secret"));
        settings.putAll(Map.of(
                "cxone.baseUrl", address,
                "cxone.accessKey", "demo-access-key",
                "cxone.secretKey", "demo-access-secret",
                "cxone.submitInterval", EXTRACTION_PACE.toString(),
                "qm.pollDelay", "250"));
        settings.putAll(Map.of(
                "expert.siteUrl", address,
                "expert.apiKey", "demo-server-key",
                "expert.secretKey", "demo-server-secret",
                "expert.user", "=admin",
                // The limit protects the other visitors of a site; the simulated one has none.
                "expert.maxPerMinute", "0",
                "expert.delay", "1000"));
        return settings;
    }

    @Override
    protected void doStart() {
        simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withPort(port)
                .withGenesys(genesys -> genesys.withOpenMedia(api -> api.withStateTime(WORK_ITEM_STATE_TIME)))
                .withCxone(cxone -> cxone.withExtraction(
                        api -> api.withPace(EXTRACTION_PACE).withRunTime(EXTRACTION_TIME))));
    }

    @Override
    protected void doStop() {
        simulator.close();
        simulator = null;
    }
}
