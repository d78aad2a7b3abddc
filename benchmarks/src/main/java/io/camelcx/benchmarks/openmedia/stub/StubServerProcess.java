// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia.stub;

import io.camelcx.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.net.URI;

/** A {@link StubServer} in a JVM of its own. Thread-safe. */
public final class StubServerProcess implements AutoCloseable {

    private static final String HEAP = "128m";

    private final ServerProcess process;

    private StubServerProcess(ServerProcess process) {
        this.process = process;
    }

    /** Starts the stub. */
    public static StubServerProcess start() throws IOException {
        return new StubServerProcess(ServerProcess.start(StubServer.class, HEAP));
    }

    /** Starts a stub that responds with this JSON. */
    public static StubServerProcess start(String json) throws IOException {
        return new StubServerProcess(ServerProcess.start(StubServer.class, HEAP, json));
    }

    /** Its base URL. */
    public URI baseUrl() {
        return process.baseUrl();
    }

    /** The CPU time that the stub's JVM has used. */
    public long cpuNanos() {
        return Long.parseLong(process.request("cpu"));
    }

    /** The number of requests it has answered since the start. */
    public long answered() {
        return Long.parseLong(process.request("answered"));
    }

    /** The number of connections it has accepted since the start. */
    public int accepted() {
        return Integer.parseInt(process.request("accepted"));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
