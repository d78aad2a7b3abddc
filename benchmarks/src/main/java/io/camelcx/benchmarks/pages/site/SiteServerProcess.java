/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
