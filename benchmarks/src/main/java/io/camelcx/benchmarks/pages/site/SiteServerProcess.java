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
     * @param pages  how many pages the site has
     * @param leaves how many of them are leaves of one parent
     */
    public static SiteServerProcess start(int pages, int leaves) throws IOException {
        return new SiteServerProcess(
                ServerProcess.start(SiteServer.class, HEAP, Integer.toString(pages), Integer.toString(leaves)));
    }

    /** Where it listens. */
    public URI baseUrl() {
        return process.baseUrl();
    }

    /** The CPU time that the server's JVM has used. */
    public long cpuNanos() {
        return Long.parseLong(process.ask("cpu"));
    }

    /** Lets every request wait so long from now on. */
    public void latency(Duration latency) {
        process.ask("latency " + latency.toMillis());
    }

    /** Sets the site's clock, to a second. */
    public void clock(Instant time) {
        process.ask("clock " + time.getEpochSecond());
    }

    /** The requests it has got since this was last asked. */
    public Requests requests() {
        return Requests.parse(process.ask("requests"));
    }

    /** Changes so many pages in one second; returns their numbers. */
    public Set<Long> touch(Shape shape, int count, Instant when) {
        String pages = process.ask("touch " + shape + " " + count + " " + when.getEpochSecond());
        return Stream.of(pages.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
