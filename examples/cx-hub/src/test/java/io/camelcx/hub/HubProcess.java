// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.awaitility.Awaitility.await;

import io.camelcx.test.HangLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The hub as a process of its own, as a user runs it. */
final class HubProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private HubProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a hub.
     *
     * @param log the file that its output is written to
     * @param memory the maximum size of its heap, as the JVM's option {@code -Xmx} names it
     * @param environment the settings as environment variables
     */
    static HubProcess start(Path log, String memory, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + memory,
                        // A process of some seconds: half of its time would go into optimizing what it runs a few
                        // times.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CxHub.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new HubProcess(builder.start(), log);
    }

    /** Settings by the environment variables that set them. */
    static Map<String, String> environment(Map<String, String> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> SettingReader.environmentVariable(setting.getKey()), Map.Entry::getValue));
    }

    /** Requests its end, as Ctrl-C does. */
    void interrupt() {
        process.destroy();
    }

    /** Ends it immediately (SIGKILL). */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /**
     * Kills it as soon as it has made some progress.
     *
     * @param description what is awaited, for the message of a hang
     */
    void killWhen(String description, Callable<Boolean> progress) throws InterruptedException {
        await(description)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(progress);
        kill();
    }

    /**
     * Waits for its end.
     *
     * @return its exit code
     */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(HangLimit.TIME.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The hub does not end");
        }
        return process.exitValue();
    }

    /** Its output so far. */
    String output() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
