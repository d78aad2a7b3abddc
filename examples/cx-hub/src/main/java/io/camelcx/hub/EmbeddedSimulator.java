// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;

/** The simulator as a service of the Camel context: started before the routes and stopped after them. */
final class EmbeddedSimulator extends ServiceSupport {

    /** Short enough to see changes within a minute on the page, and in a demo of a few seconds. */
    private static final Duration WORK_ITEM_STATE_TIME = Duration.ofSeconds(4);

    /** The same as cxone.submitInterval in {@code simulator.properties}; the real pace is 30 seconds. */
    private static final Duration EXTRACTION_PACE = Duration.ofSeconds(1);

    private static final Duration ANSWER_TIME = Duration.ofSeconds(3);

    /** The same as in {@code simulator.properties}. */
    private static final String CHANNEL = "0123456789";

    private static final String INTERACTIONS = "interactions";

    private final int port;
    private CxSimulator simulator;

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

    /** Sends the agents' messages and the events of interactions to the hub's routes. */
    void sendWebhooksTo(URI hub) {
        WebhooksApi webhooks = simulator.genesys().webhooks();
        webhooks.registerMessages(CHANNEL, hub.resolve("/genesys-messaging/" + CHANNEL));
        webhooks.registerInteractions(INTERACTIONS, hub.resolve("/genesys-interactions/" + INTERACTIONS));
    }

    /** The settings with which the connections use the simulator. */
    Map<String, String> connectionSettings() {
        Properties settings = new Properties();
        try (InputStream file = EmbeddedSimulator.class.getResourceAsStream("/simulator.properties")) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The class path has no readable simulator.properties", e);
        }
        String address = simulator.baseUrl().toString();
        return settings.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> settings.getProperty(name).replace("<address>", address)));
    }

    @Override
    protected void doStart() {
        simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withPort(port)
                .withGenesys(genesys -> genesys.withOpenMedia(api -> api.withStateTime(WORK_ITEM_STATE_TIME))
                        .withMessaging(api -> api.withAgent(agent -> agent.withAnswers(true)
                                .withDelay(ANSWER_TIME)
                                .withEndAfter(ANSWER_TIME.multipliedBy(2)))))
                .withCxone(cxone -> cxone.withExtraction(
                        api -> api.withPace(EXTRACTION_PACE).withRunTime(EXTRACTION_PACE.dividedBy(2)))));
    }

    @Override
    protected void doStop() {
        simulator.close();
        simulator = null;
    }
}
