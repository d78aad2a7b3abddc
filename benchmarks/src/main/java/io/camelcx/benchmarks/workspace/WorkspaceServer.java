// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.genesys.operation.OutcomeFault.Kind;
import io.camelcx.simulator.genesys.workspace.WorkspaceApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The program of the server's JVM: a simulator with many agents, controlled by lines on standard input, each of which it replies to with one line. */
public final class WorkspaceServer {

    /** The number of agents, {@code agent1} and so on. */
    static final int AGENTS = 1_000;

    /** The code of the errors that operations end with. */
    static final int ERROR_CODE = 77;

    /** How much later an outcome is that is late. */
    static final Duration LATE = Duration.ofMillis(200);

    private WorkspaceServer() {}

    /** Starts the server; takes no arguments. */
    public static void main(String[] args) throws IOException {
        try (CxSimulator simulator = CxSimulator.start(settings())) {
            System.out.println(simulator.baseUrl());
            serveCommands(simulator.genesys().workspace());
        }
    }

    /** The settings of the simulator. */
    public static SimulatorSettings settings() {
        return SimulatorSettings.defaults()
                .withLive(false)
                .withJournal(false)
                .withGenesys(genesys -> genesys.withContactCentre(centre -> centre.withAgents(AGENTS)));
    }

    private static void serveCommands(WorkspaceApi workspace) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ");
            System.out.println(
                    switch (words[0]) {
                        case "ring" ->
                            workspace.ring(words[1], "4155550100", Map.of()).id();
                        case "clients" -> workspace.clients().size();
                        case "all" -> all(workspace);
                        case "faults" -> faults(workspace, Double.parseDouble(words[1]));
                        default -> throw new IllegalArgumentException("Unknown command: " + line);
                    });
        }
    }

    /** All sessions receive an event. */
    private static String all(WorkspaceApi workspace) {
        workspace.serviceState("VOICE", "AVAILABLE");
        return "done";
    }

    private static String faults(WorkspaceApi workspace, double share) {
        for (Kind kind : List.of(Kind.NEVER, Kind.LATE, Kind.DOUBLED, Kind.ERROR)) {
            workspace.fault(OutcomeFault.on("updateUserData", kind)
                    .share(share)
                    .delay(LATE)
                    .error(ERROR_CODE, "Not now"));
        }
        return "done";
    }
}
