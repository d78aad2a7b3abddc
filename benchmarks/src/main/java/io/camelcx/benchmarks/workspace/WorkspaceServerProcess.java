// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import io.camelcx.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.net.URI;

/** A {@link WorkspaceServer} in a JVM of its own. Thread-safe. */
public final class WorkspaceServerProcess implements AutoCloseable {

    private static final String HEAP = "1g";

    private final ServerProcess process;

    private WorkspaceServerProcess(ServerProcess process) {
        this.process = process;
    }

    /** Starts the server. */
    public static WorkspaceServerProcess start() throws IOException {
        return new WorkspaceServerProcess(ServerProcess.start(WorkspaceServer.class, HEAP));
    }

    /** Its base URL. */
    URI baseUrl() {
        return process.baseUrl();
    }

    /** Calls an agent; returns the id of the call. */
    String ring(String agent) {
        return process.request("ring " + agent);
    }

    /** How many CometD clients there are. */
    int clients() {
        return Integer.parseInt(process.request("clients"));
    }

    /** Sends all sessions an event. */
    void sendAll() {
        process.request("all");
    }

    /** From now on, this share of the outcomes is lost, the same share late, doubled and an error each. */
    void addFaults(double share) {
        process.request("faults " + share);
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
