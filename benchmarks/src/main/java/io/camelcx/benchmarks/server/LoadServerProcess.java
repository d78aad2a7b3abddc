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
     * @param heap the most heap it may use, as the JVM's option {@code -Xmx} has it
     */
    public static LoadServerProcess start(String heap) throws IOException {
        return new LoadServerProcess(ServerProcess.start(LoadServer.class, heap));
    }

    /** Where it listens. */
    public URI baseUrl() {
        return process.baseUrl();
    }

    /** Starts to publish as fast as the client acknowledges. */
    public void flood(Watched watched, int perMessage, int inFlight) {
        process.ask("flood " + watched + " " + perMessage + " " + inFlight);
    }

    /** Starts to publish at a pace, each statistic in a message of its own with the time as its value. */
    public void pace(Watched watched, int perSecond) {
        process.ask("pace " + watched + " " + perSecond);
    }

    /** Stops publishing; returns how many statistics were published. */
    public long stopPublishing() {
        return Long.parseLong(process.ask("stop"));
    }

    /** Tells that the client has counted so many statistics more. */
    public void acknowledge(int count) {
        process.tell("ack " + count);
    }

    /** How many statistics are subscribed, of all clients. */
    public int openStatistics() {
        return Integer.parseInt(process.ask("open"));
    }

    /** The CPU time that the server's JVM has used. */
    public long cpuNanos() {
        return Long.parseLong(process.ask("cpu"));
    }

    /** Stops the server, and starts it after the time; returns the {@link System#nanoTime} at which it listens again. */
    public long restart(Duration downtime) {
        return Long.parseLong(process.ask("restart " + downtime.toMillis()));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
