// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.files;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.ExpertPages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The program of the server's JVM: a simulated site, which makes the files that it sends, and sums up those that it receives. */
final class FilesServer {

    private FilesServer() {}

    public static void main(String[] arguments) throws IOException {
        try (CxSimulator simulator =
                CxSimulator.start(SimulatorSettings.defaults().withLive(false))) {
            simulator.journal().enabled(false);
            System.out.println(simulator.baseUrl());
            serveCommands(simulator);
        }
    }

    private static void serveCommands(CxSimulator simulator) throws IOException {
        ExpertPages site = simulator.expert().pages();
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ");
            System.out.println(
                    switch (words[0]) {
                        case "page" -> site.create("Files", "Files", "").id();
                        case "generate" ->
                            site.attachGenerated(
                                    Integer.parseInt(words[1]),
                                    words[2],
                                    "application/octet-stream",
                                    Long.parseLong(words[3]));
                        case "token" -> simulator.expert().authentication().serverToken("admin");
                        case "checksum" -> checksum(site, Integer.parseInt(words[1]), words[2]);
                        default -> throw new IllegalArgumentException("Unknown command: " + line);
                    });
        }
    }

    private static long checksum(ExpertPages site, int page, String name) {
        return site.files(page).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content()
                .checksum();
    }
}
