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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;

/** The simulator as a service of the Camel context: started before the routes and stopped after them. */
final class EmbeddedSimulator extends ServiceSupport {

    /** The time of a work item in each state, and of an export: short enough to see changes in a demo of a few seconds. */
    private static final Duration STATE_TIME = Duration.ofSeconds(4);

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

    /** Writes a new key store, by which exports are decrypted, into a folder; returns its address. */
    String keyStore(Path folder, String password) {
        try {
            byte[] content = simulator.genesys().udm().createKeyStore(password);
            Path file = Files.write(folder.resolve("demo-exports.p12"), content);
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The key store for exports cannot be written", e);
        }
    }

    /** The settings with which the connections use the simulator. */
    Properties connectionSettings() {
        Properties settings = new Properties();
        settings.setProperty("hub.simulatorUrl", simulator.baseUrl().toString());
        try (InputStream file = EmbeddedSimulator.class.getResourceAsStream("/simulator.properties")) {
            settings.load(file);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException("The class path has no readable simulator.properties", e);
        }
    }

    @Override
    protected void doStart() {
        simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withPort(port)
                .withGenesys(genesys -> genesys.withOpenMedia(api -> api.withStateTime(STATE_TIME))
                        .withUdm(api -> api.withRunTime(STATE_TIME))
                        .withEngagement(api -> api.withStateTime(STATE_TIME)
                                .withHours(LocalTime.MIN, LocalTime.MAX, ZoneOffset.UTC)
                                .withCapacity(2))
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
