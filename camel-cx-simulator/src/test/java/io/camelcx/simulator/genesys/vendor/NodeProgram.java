// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.vendor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The vendor's own clients with the scripts that use them, in a folder below {@code target} that stays between runs. */
final class NodeProgram {
    private static final List<String> FILES = List.of(
            "package.json",
            "package-lock.json",
            "events.js",
            "operations.js",
            "provisioning.js",
            "statistics.js",
            "workspace.js");
    private static final long FETCH_MINUTES = 5;
    private static final long RUN_MINUTES = 3;

    private final Path folder;

    private NodeProgram(Path folder) {
        this.folder = folder;
    }

    /**
     * Prepares the folder; the packages are fetched where they are not there yet.
     *
     * @return what keeps the scripts from being run; empty if nothing does
     */
    static Optional<String> problem() {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
            boolean stale = !Files.exists(folder.resolve("node_modules/.package-lock.json"))
                    || !sameAsResource(folder.resolve("package-lock.json"), "package-lock.json");
            for (String file : FILES) {
                try (InputStream content = NodeProgram.class.getResourceAsStream("/vendor-clients/" + file)) {
                    Files.copy(content, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Result version = run(folder, Map.of(), 1, "node", "--version");
            if (version.exit() != 0) {
                return Optional.of("node is not there: " + version.output());
            }
            Result fetched = stale
                    ? run(folder, Map.of(), FETCH_MINUTES, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                    : version;
            if (fetched.exit() == 0) {
                return Optional.empty();
            }
            // So that the next run tries again.
            Files.delete(folder.resolve("package-lock.json"));
            return Optional.of("npm could not fetch the vendor's clients: " + fetched.output());
        } catch (IOException e) {
            return Optional.of("The vendor's clients cannot be prepared: " + e);
        }
    }

    static NodeProgram prepared() {
        return new NodeProgram(folder());
    }

    /** Runs a script, and returns what it printed. */
    Result run(String script, Map<String, String> environment) {
        return run(folder, environment, RUN_MINUTES, "node", script);
    }

    record Result(int exit, String output) {}

    private static Path folder() {
        return Path.of("target", "vendor-clients").toAbsolutePath();
    }

    private static boolean sameAsResource(Path file, String resource) throws IOException {
        try (InputStream content = NodeProgram.class.getResourceAsStream("/vendor-clients/" + resource)) {
            return Files.exists(file)
                    && new String(content.readAllBytes(), StandardCharsets.UTF_8).equals(Files.readString(file));
        }
    }

    private static Result run(Path folder, Map<String, String> environment, long minutes, String... command) {
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            String text = Files.readString(output).strip();
            Files.delete(output);
            return ended ? new Result(process.exitValue(), text) : new Result(-1, "No end in time: " + text);
        } catch (IOException e) {
            return new Result(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
