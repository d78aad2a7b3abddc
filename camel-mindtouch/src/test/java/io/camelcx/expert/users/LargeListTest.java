// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundred thousand users, whose records take half a gibibyte, are read in a small heap. */
class LargeListTest {

    private static final int USERS = 100_000;

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(
            SimulatorSettings.defaults().withLive(false).withExpert(expert -> expert.withSite(site -> site.withPages(5))
                    .withUsers(users -> users.withGenerated(USERS))));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"all", "consumer"})
    void aHundredThousandUsersLeaveAHeapOfFortyEightMebibytes(String how) throws Exception {
        int users = simulator.expert().users().ids().size();
        Path output = folder.resolve("output");

        int exit = run(how, users, output);

        assertThat(output).content().doesNotContain("OutOfMemoryError").contains(how + " read " + users + " users");
        assertThat(exit).isZero();
    }

    private int run(String how, int users, Path output) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeListProgram.class.getName(),
                        simulator.baseUrl().toString(),
                        how,
                        "200",
                        Integer.toString(users),
                        folder.resolve("state").toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }
}
