// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.server;

import io.camelcx.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.net.URI;

/** An {@link ExtractServer} in a JVM of its own. Thread-safe. */
public final class ExtractServerProcess implements AutoCloseable {

    private static final String HEAP = "256m";

    private final ServerProcess process;

    private ExtractServerProcess(ServerProcess process) {
        this.process = process;
    }

    /** Starts the server. */
    public static ExtractServerProcess start() throws IOException {
        return new ExtractServerProcess(ServerProcess.start(ExtractServer.class, HEAP));
    }

    /** Its base URL. */
    public URI baseUrl() {
        return process.baseUrl();
    }

    /** Makes every file so large from now on, less what is not a whole row. */
    public void fileBytes(long bytes) {
        process.request("size " + bytes);
    }

    /** The CPU time that the server's JVM has used. */
    public long cpuNanos() {
        return Long.parseLong(process.request("cpu"));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
