// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.server;

import io.camelcx.benchmarks.server.CpuTime;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxone.settings.FileBody;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The program of the server's JVM: a simulator whose jobs are done at once and which may be asked as often as one likes. Its
 * files are made while they are sent.
 */
public final class ExtractServer {

    private ExtractServer() {}

    /** Starts the server; takes no arguments. */
    public static void main(String[] args) throws IOException {
        try (CxSimulator simulator = CxSimulator.start(settings())) {
            System.out.println(simulator.baseUrl());
            serveCommands(simulator);
        }
    }

    /** The settings of the simulator. */
    public static SimulatorSettings settings() {
        return SimulatorSettings.defaults()
                .withLive(false)
                .withJournal(false)
                .withCxone(cxone -> cxone.withExtraction(
                        extraction -> extraction.withPace(Duration.ZERO).withRunTime(Duration.ZERO)));
    }

    private static void serveCommands(CxSimulator simulator) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ");
            System.out.println(
                    switch (words[0]) {
                        case "cpu" -> CpuTime.nanos();
                        case "size" -> size(simulator, Long.parseLong(words[1]));
                        default -> throw new IllegalArgumentException("Unknown command: " + line);
                    });
        }
    }

    private static String size(CxSimulator simulator, long bytes) {
        simulator.cxone().files().change(files -> files.withBody(new FileBody.OfSize(bytes)));
        return "done";
    }
}
