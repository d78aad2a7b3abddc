// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** JVMs that run a program of the tests until they are killed (SIGKILL), each after the one before. */
public final class KilledJvm {

    private final Class<?> program;
    private final Path folder;
    private int starts;

    /**
     * Without a JVM that runs.
     *
     * @param program has a method {@code main}
     * @param folder  receives what the JVMs print
     */
    public KilledJvm(Class<?> program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** How many JVMs were started. */
    public int starts() {
        return starts;
    }

    /**
     * Starts a JVM and kills it. Fails if it ends by itself.
     *
     * @param progress when it is killed
     */
    public void killWhen(Callable<Boolean> progress, String... arguments) throws Exception {
        Path output = folder.resolve("output-" + ++starts);
        Process process = start(output, arguments);
        try {
            await("the progress to be killed at")
                    .atMost(HangLimit.TIME)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> {
                        if (!process.isAlive()) {
                            throw new AssertionError("It ended by itself: " + contentOf(output));
                        }
                        return progress.call();
                    });
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                // A process of a second or two.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static String contentOf(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
