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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A server in a JVM of its own, so that what the client costs is seen apart. The server's program writes its address as
 * the first line of its standard output, obeys lines on its standard input, and ends with it. Thread-safe.
 */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader replies;
    private final BufferedWriter commands;
    private final ReentrantLock asking = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final URI baseUrl;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.baseUrl = URI.create(reply());
    }

    /**
     * Starts a server.
     *
     * @param program its main class
     * @param heap    the most heap it may use, as the JVM's option {@code -Xmx} has it
     */
    public static ServerProcess start(Class<?> program, String heap) throws IOException {
        Process process = new ProcessBuilder(JavaCommand.of(program, List.of("-Xms" + heap, "-Xmx" + heap)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ServerProcess(process);
    }

    /** Where it listens. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Gives it a command that it answers with one line; returns that. */
    public String ask(String command) {
        asking.lock();
        try {
            tell(command);
            return reply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            asking.unlock();
        }
    }

    /** Gives it a command that it does not answer. */
    public void tell(String command) {
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
