// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.hub.page.HubDescription;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The settings of the hub itself, read from {@code application.properties} and what overrides it.
 *
 * @param host the address on which the page is served, as Camel's HTTP server reads it
 * @param port its port, 0 for any free one
 * @param simulator whether the embedded simulator plays the contact centre
 * @param simulatorPort the simulator's port, 0 for any free one
 * @param pushInterval the shortest time between two updates of a browser
 * @param page the first message to the page
 * @param workItems the settings of work items
 * @param quality the settings of QM Workflows
 * @param knowledge the settings of the copy of CXone Expert
 * @param demo the duration of a demo; zero: no demo, the hub runs until it is stopped
 */
record HubSettings(
        String host,
        int port,
        boolean simulator,
        int simulatorPort,
        Duration pushInterval,
        HubDescription page,
        WorkItemSettings workItems,
        QualitySettings quality,
        KnowledgeSettings knowledge,
        Duration demo) {

    private static final List<String> REQUIRED =
            List.of("genesys.baseUrl", "genesys.apiKey", "genesys.clientId", "genesys.clientSecret");

    /**
     * Reads and checks the settings.
     *
     * @throws IllegalArgumentException naming the setting, what is wrong and what is allowed
     */
    static HubSettings read(SettingReader reader) {
        boolean simulator = reader.bool("hub.simulator");
        if (simulator) {
            SettingReader.refuseBesideSimulator(
                    REQUIRED.stream().filter(reader::isGiven).toList());
        } else {
            requireRealHost(reader);
        }
        return new HubSettings(
                reader.text("hub.host"),
                reader.number("hub.port", 0, 65_535),
                simulator,
                reader.number("hub.simulatorPort", 0, 65_535),
                Duration.ofMillis(reader.number("hub.pushInterval", 10, 60_000)),
                description(reader, simulator ? "Simulator" : host(reader)),
                WorkItemSettings.read(reader),
                QualitySettings.read(reader, simulator, Clock.systemUTC()),
                KnowledgeSettings.read(reader, simulator),
                Duration.ofSeconds(reader.number("demo.seconds", 0, 86_400)));
    }

    boolean isDemo() {
        return !demo.isZero();
    }

    private static void requireRealHost(SettingReader reader) {
        List<String> missing =
                REQUIRED.stream().filter(name -> !reader.isGiven(name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "hub.simulator is false, so a real host is used: set " + SettingReader.names(missing) + ".");
        }
    }

    private static String host(SettingReader reader) {
        String host = URI.create(reader.text("genesys.baseUrl")).getHost();
        return host == null ? "Genesys" : host;
    }

    private static HubDescription description(SettingReader reader, String source) {
        return new HubDescription(
                source,
                reader.number("hub.serviceLevelTarget", 0, 100),
                Map.of(
                        "agents",
                        Map.of(
                                "state", reader.text("genesys.agents.state"),
                                "timeInState", reader.text("genesys.agents.timeInState")),
                        "queues",
                        Map.of(
                                "waiting", reader.text("genesys.queues.waiting"),
                                "longest", reader.text("genesys.queues.longestWait"),
                                "service", reader.text("genesys.queues.serviceLevel"))));
    }
}
