// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * A server in a JVM of its own, so that what the client costs is seen apart. The server's program writes its address as
 * the first line of its standard output. Thread-safe.
 */
public final class ServerProcess implements AutoCloseable {

    private final LineProcess process;
    private final URI baseUrl;

    private ServerProcess(LineProcess process) {
        this.process = process;
        this.baseUrl = URI.create(process.reply());
    }

    /**
     * Starts a server.
     *
     * @param program   its main class
     * @param heap      the most heap it may use, as the JVM's option {@code -Xmx} has it
     * @param arguments what the program is told
     */
    public static ServerProcess start(Class<?> program, String heap, String... arguments) throws IOException {
        return new ServerProcess(LineProcess.start(program, List.of("-Xms" + heap, "-Xmx" + heap), arguments));
    }

    /** Where it listens. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Gives it a command that it answers with one line; returns that. */
    public String ask(String command) {
        return process.ask(command);
    }

    /** Gives it a command that it does not answer. */
    public void tell(String command) {
        process.tell(command);
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
