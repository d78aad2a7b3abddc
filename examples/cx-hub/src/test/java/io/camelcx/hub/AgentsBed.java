// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.engagement.EngagementApi;
import io.camelcx.simulator.genesys.workspace.WorkspaceApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** A contact centre whose agents do what a test says, and the settings of a hub that shows their calls, callbacks and waiting times. */
final class AgentsBed implements AutoCloseable {

    /** Much longer than the three seconds in which a page says that it shows a session, for a slow machine. */
    static final Duration RELEASE = Duration.ofSeconds(8);

    final CxSimulator simulator;
    private final Path folder;

    AgentsBed(Path folder) {
        this.folder = folder;
        this.simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withGenesys(genesys ->
                        genesys.withEngagement(api -> api.withHours(LocalTime.MIN, LocalTime.MAX, ZoneOffset.UTC))));
    }

    WorkspaceApi workspace() {
        return simulator.genesys().workspace();
    }

    EngagementApi engagement() {
        return simulator.genesys().engagement();
    }

    /** The settings of a hub that has logins of agent1, agent3 and, with a wrong password, agent4. */
    Map<String, String> settings() throws IOException {
        Path logins = Files.writeString(folder.resolve("agents.json"), """
                {"agent1": {"user": "agent1", "password": "agent1"},
                 "agent3": {"user": "agent3", "password": "agent3"},
                 "agent4": {"user": "agent4", "password": "wrong"}}
                """);
        Map<String, String> settings = new HashMap<>(HubFolder.settings(simulator));
        settings.putAll(Map.of(
                "agentCalls.logins",
                logins.toUri().toString(),
                "agentCalls.release",
                String.valueOf(RELEASE.toMillis()),
                "callbacks.service",
                "support",
                "callbacks.folder",
                folder.toString(),
                "callbacks.delay",
                "100",
                "callbacks.scheduledDelay",
                "PT0.2S",
                "waitTimes.queues",
                "VQ_One,VQ_Two",
                "waitTimes.delay",
                "100"));
        return settings;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
