// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program in a process of its own. */
class SimulatorProgramTest {

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorProgram.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theLastLineTellsWhereTheProgramListens() throws Exception {
        Process program = start("--port", "0");
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            List<String> output = new ArrayList<>();
            String line = lines.readLine();
            while (line != null && !line.startsWith("camel-cx-simulator listening on ")) {
                output.add(line.strip());
                line = lines.readLine();
            }

            assertThat(output)
                    .contains(
                            "API key: demo-api-key",
                            "client: demo-client / demo-secret",
                            "user: demo / demo",
                            "open media services: workitems, claims",
                            "access key: demo-access-key / demo-access-secret",
                            "tenant: demo-tenant",
                            "server token: demo-server-key / demo-server-secret",
                            "browser token: demo-browser-token",
                            "pages: 200")
                    .anyMatch(shown -> shown.matches("files: http://localhost:\\d+"));
            assertThat(line).matches("camel-cx-simulator listening on http://localhost:\\d+");
            String url = line.substring(line.indexOf("http"));
            assertThat(new SimulatorClient(URI.create(url)).get("/").status()).isEqualTo(200);
        } finally {
            program.destroy();
            assertThat(program.waitFor(HangLimit.TIME.toMinutes(), TimeUnit.MINUTES))
                    .isTrue();
        }
    }

    @Test
    void anUnknownOptionEndsWithTheUsageAndExitCode2() throws Exception {
        Process program = start("--bogus");

        String errors = text(program.getErrorStream());

        assertThat(program.waitFor()).isEqualTo(2);
        assertThat(errors).contains("Unknown option --bogus", "Usage: ");
    }

    @Test
    void aPortThatIsTakenEndsWithItsNameAndExitCode1() throws Exception {
        try (CxSimulator simulator = CxSimulator.start()) {
            Process program = start("--port", String.valueOf(simulator.baseUrl().getPort()));

            String errors = text(program.getErrorStream());

            assertThat(program.waitFor()).isEqualTo(1);
            assertThat(errors)
                    .startsWith(
                            "Cannot listen on localhost:" + simulator.baseUrl().getPort());
        }
    }

    @Test
    void helpPrintsTheUsageAndEndsWell() throws Exception {
        Process program = start("--help");

        String output = text(program.getInputStream());

        assertThat(program.waitFor()).isZero();
        assertThat(output).startsWith("Usage: ");
    }
}
