// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** A {@link LoadServer} in a JVM of its own. Thread-safe. */
public final class LoadServerProcess implements AutoCloseable {

    private final ServerProcess process;

    private LoadServerProcess(ServerProcess process) {
        this.process = process;
    }

    /**
     * Starts the server.
     *
     * @param heap   the maximum heap, as the JVM's option {@code -Xmx} names it
     * @param agents the number of agents
     */
    public static LoadServerProcess start(String heap, int agents) throws IOException {
        return new LoadServerProcess(ServerProcess.start(LoadServer.class, heap, String.valueOf(agents)));
    }

    /** Its base URL. */
    public URI baseUrl() {
        return process.baseUrl();
    }

    /** Starts to publish as fast as the client acknowledges. */
    public void flood(Watched watched, int perMessage, int inFlight) {
        process.request("flood " + watched + " " + perMessage + " " + inFlight);
    }

    /** Starts to publish at a pace, each statistic in a message of its own with the time as its value. */
    public void pace(Watched watched, int perSecond) {
        process.request("pace " + watched + " " + perSecond);
    }

    /** Stops publishing; returns how many statistics were published. */
    public long stopPublishing() {
        return Long.parseLong(process.request("stop"));
    }

    /** Acknowledges statistics that the client has counted. */
    public void acknowledge(int count) {
        process.send("ack " + count);
    }

    /** The number of statistics that all clients have subscribed. */
    public int openStatistics() {
        return Integer.parseInt(process.request("open"));
    }

    /** The CPU time that the server's JVM has used. */
    public long cpuNanos() {
        return Long.parseLong(process.request("cpu"));
    }

    /** Stops the server, and starts it after the time; returns the {@link System#nanoTime} at which it listens again. */
    public long restart(Duration downtime) {
        return Long.parseLong(process.request("restart " + downtime.toMillis()));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
