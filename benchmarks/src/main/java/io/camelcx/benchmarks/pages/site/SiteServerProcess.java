// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.site;

import io.camelcx.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link SiteServer} in a JVM of its own. Thread-safe. */
public final class SiteServerProcess implements AutoCloseable {

    private static final String HEAP = "1g";

    private final ServerProcess process;

    private SiteServerProcess(ServerProcess process) {
        this.process = process;
    }

    /**
     * Starts the server.
     *
     * @param pages  the number of pages the site has
     * @param leaves the number of of them are leaves of one parent
     */
    public static SiteServerProcess start(int pages, int leaves) throws IOException {
        return new SiteServerProcess(
                ServerProcess.start(SiteServer.class, HEAP, Integer.toString(pages), Integer.toString(leaves)));
    }

    /** Its base URL. */
    public URI baseUrl() {
        return process.baseUrl();
    }

    /** The CPU time that the server's JVM has used. */
    public long cpuNanos() {
        return Long.parseLong(process.request("cpu"));
    }

    /** Sets the latency of every response. */
    public void latency(Duration latency) {
        process.request("latency " + latency.toMillis());
    }

    /** Sets the site's clock, to a second. */
    public void clock(Instant time) {
        process.request("clock " + time.getEpochSecond());
    }

    /** The requests since the last call. */
    public Requests requests() {
        return Requests.parse(process.request("requests"));
    }

    /** Changes pages in one second; returns their ids. */
    public Set<Long> touch(Shape shape, int count, Instant when) {
        String pages = process.request("touch " + shape + " " + count + " " + when.getEpochSecond());
        return Stream.of(pages.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
