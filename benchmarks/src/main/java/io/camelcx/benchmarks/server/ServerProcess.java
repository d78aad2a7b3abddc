// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * A server in a JVM of its own, so that the cost of the client is measured separately. The server's program writes its address as
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
     * @param heap      the maximum heap, as the JVM's option {@code -Xmx} names it
     * @param arguments the arguments of the program
     */
    public static ServerProcess start(Class<?> program, String heap, String... arguments) throws IOException {
        return new ServerProcess(LineProcess.start(program, List.of("-Xms" + heap, "-Xmx" + heap), arguments));
    }

    /** Its base URL. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Sends a command; returns the line of its reply. */
    public String request(String command) {
        return process.request(command);
    }

    /** Sends a command without a reply. */
    public void send(String command) {
        process.send(command);
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
