// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A program in a JVM of its own that reads commands from its standard input, and ends with it. Thread-safe. */
public final class LineProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader replies;
    private final BufferedWriter commands;
    private final ReentrantLock asking = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();

    private LineProcess(Process process) {
        this.process = process;
        this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a program.
     *
     * @param program   its main class
     * @param options   the options of the JVM, such as {@code -Xmx64m}
     * @param arguments the arguments of the program
     */
    public static LineProcess start(Class<?> program, List<String> options, String... arguments) throws IOException {
        return new LineProcess(new ProcessBuilder(JavaCommand.of(program, options, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Sends a command; returns the line of its reply. */
    public String request(String command) {
        asking.lock();
        try {
            send(command);
            return reply();
        } finally {
            asking.unlock();
        }
    }

    /** Sends a command without a reply. */
    public void send(String command) {
        writing.lock();
        try {
            commands.write(command);
            commands.newLine();
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The process has ended", e);
        } finally {
            writing.unlock();
        }
    }

    /** The next line of its output. */
    String reply() {
        try {
            String line = replies.readLine();
            if (line == null) {
                throw new IOException("The process has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
