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

/** A program in a JVM of its own that obeys lines on its standard input, and ends with it. Thread-safe. */
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
     * @param options   what the JVM is told, such as {@code -Xmx64m}
     * @param arguments what the program is told
     */
    public static LineProcess start(Class<?> program, List<String> options, String... arguments) throws IOException {
        return new LineProcess(new ProcessBuilder(JavaCommand.of(program, options, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Gives it a command that it answers with one line; returns that. */
    public String ask(String command) {
        asking.lock();
        try {
            tell(command);
            return reply();
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
            throw new UncheckedIOException("The process has ended", e);
        } finally {
            writing.unlock();
        }
    }

    /** The next line that it writes, asked for or not. */
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
