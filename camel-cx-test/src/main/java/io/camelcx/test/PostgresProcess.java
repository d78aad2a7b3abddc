// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server of PostgreSQL in a temporary folder, which it removes when it is closed. */
final class PostgresProcess implements ExtensionContext.Store.CloseableResource {

    private static final String HOST = "127.0.0.1";

    /** Another process may take the port in the moment before the server does. */
    private static final int MAX_STARTS = 5;

    /** What pg_isready returns until the server responds; 1 is for one that accepts no connections yet. */
    private static final int NO_RESPONSE = 2;

    private final PostgresPrograms programs;
    private final Path folder;
    private Process server;
    private int port;

    private PostgresProcess(PostgresPrograms programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    static PostgresProcess start(PostgresPrograms programs) {
        try {
            Path folder = Files.createTempDirectory("camelcx-postgresql");
            programs.own(folder);
            PostgresProcess process = new PostgresProcess(programs, folder);
            process.run(
                    "initdb",
                    "-D",
                    process.data(),
                    "-U",
                    PostgresPrograms.USER,
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "-N");
            process.startOnFreePort();
            Runtime.getRuntime().addShutdownHook(new Thread(process::kill));
            return process;
        } catch (IOException e) {
            throw new IllegalStateException("The PostgreSQL server of the tests has not started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start of the PostgreSQL server was interrupted", e);
        }
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    void createDatabase(String name) throws IOException, InterruptedException {
        run("createdb", "-h", HOST, "-p", String.valueOf(port), "-U", PostgresPrograms.USER, name);
    }

    void restart() throws IOException, InterruptedException {
        stop();
        if (!startOn(port)) {
            throw new IOException("PostgreSQL does not start again: " + log());
        }
    }

    private void startOnFreePort() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < MAX_STARTS; attempt++) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
                port = free.getLocalPort();
            }
            if (startOn(port)) {
                return;
            }
        }
        throw new IOException("PostgreSQL does not start: " + log());
    }

    /** Returns whether it accepts connections; otherwise it has ended. */
    private boolean startOn(int at) throws IOException, InterruptedException {
        server = programs.command(
                        "postgres",
                        "-D",
                        data(),
                        "-p",
                        String.valueOf(at),
                        "-c",
                        "listen_addresses=" + HOST,
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off",
                        "-c",
                        "max_connections=200")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                .start();
        Awaitility.await("PostgreSQL to accept connections")
                .atMost(HangLimit.TIME)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !server.isAlive() || isReady(at));
        return server.isAlive();
    }

    private boolean isReady(int at) throws IOException, InterruptedException {
        int status = programs.command("pg_isready", "-h", HOST, "-p", String.valueOf(at))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status > NO_RESPONSE) {
            throw new IOException("pg_isready has failed with status " + status);
        }
        return status == 0;
    }

    private void stop() throws IOException, InterruptedException {
        run("pg_ctl", "stop", "-D", data(), "-m", "fast", "-w");
        server.waitFor();
    }

    /** Runs a program to its end. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        Process process = programs.command(program, arguments).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(program + " " + List.of(arguments) + " has failed: " + output);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Path logFile() {
        return folder.resolve("log");
    }

    private String log() throws IOException {
        return Files.readString(logFile());
    }

    /** If the JVM ends early, no server is left. */
    private void kill() {
        server.destroyForcibly();
    }

    @Override
    public void close() throws Exception {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
