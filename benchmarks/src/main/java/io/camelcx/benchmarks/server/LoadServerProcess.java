/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.benchmarks.server;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A {@link LoadServer} in a JVM of its own, so that what the client costs is seen apart. Thread-safe. */
public final class LoadServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader replies;
    private final BufferedWriter commands;
    private final ReentrantLock asking = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final URI baseUrl;

    private LoadServerProcess(Process process) throws IOException {
        this.process = process;
        this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.baseUrl = URI.create(reply());
    }

    /**
     * Starts the server.
     *
     * @param heap the most heap it may use, as the JVM's option {@code -Xmx} has it
     */
    public static LoadServerProcess start(String heap) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xms" + heap,
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new LoadServerProcess(process);
    }

    /** Where it listens. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Starts to publish as fast as the client acknowledges. */
    public void flood(Watched watched, int perMessage, int inFlight) {
        ask("flood " + watched + " " + perMessage + " " + inFlight);
    }

    /** Starts to publish at a pace, each statistic in a message of its own with the time as its value. */
    public void pace(Watched watched, int perSecond) {
        ask("pace " + watched + " " + perSecond);
    }

    /** Stops publishing; returns how many statistics were published. */
    public long stopPublishing() {
        return Long.parseLong(ask("stop"));
    }

    /** Tells that the client has counted so many statistics more. */
    public void acknowledge(int count) {
        write("ack " + count);
    }

    /** How many statistics are subscribed, of all clients. */
    public int openStatistics() {
        return Integer.parseInt(ask("open"));
    }

    /** The CPU time that the server's JVM has used. */
    public long cpuNanos() {
        return Long.parseLong(ask("cpu"));
    }

    /** Lets all tokens answer 401 from now on. */
    public void expireTokens() {
        ask("expire-tokens");
    }

    /** How many tokens were asked for since the start. */
    public int tokenRequests() {
        return Integer.parseInt(ask("token-requests"));
    }

    /** Stops the server, and starts it after the time; returns the {@link System#nanoTime} at which it listens again. */
    public long restart(Duration downtime) {
        return Long.parseLong(ask("restart " + downtime.toMillis()));
    }

    private String ask(String command) {
        asking.lock();
        try {
            write(command);
            return reply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            asking.unlock();
        }
    }

    private void write(String command) {
        writing.lock();
        try {
            commands.write(command);
            commands.newLine();
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The server's process has ended", e);
        } finally {
            writing.unlock();
        }
    }

    private String reply() throws IOException {
        String line = replies.readLine();
        if (line == null) {
            throw new IOException("The server's process has ended");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        try {
            commands.close();
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroy();
        }
    }
}
