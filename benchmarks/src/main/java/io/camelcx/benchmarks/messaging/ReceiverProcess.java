// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import io.camelcx.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.net.URI;

/** A {@link ReceiverServer} in a JVM of its own. Thread-safe. */
public final class ReceiverProcess implements AutoCloseable {

    private static final String HEAP = "512m";

    private final ServerProcess process;

    private ReceiverProcess(ServerProcess process) {
        this.process = process;
    }

    /** Starts it. */
    public static ReceiverProcess start() throws IOException {
        return new ReceiverProcess(ServerProcess.start(ReceiverServer.class, HEAP));
    }

    /** Its base URL. */
    URI baseUrl() {
        return process.baseUrl();
    }

    /** The CPU time that its JVM has used. */
    long cpuNanos() {
        return Long.parseLong(process.request("cpu"));
    }

    /** How many exchanges its routes have counted. */
    long received() {
        return Long.parseLong(process.request("received"));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
