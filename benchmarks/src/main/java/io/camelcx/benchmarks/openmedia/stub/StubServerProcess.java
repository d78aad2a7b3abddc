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

    /** Where it listens. */
    public URI baseUrl() {
        return process.baseUrl();
    }

    /** The CPU time that the stub's JVM has used. */
    public long cpuNanos() {
        return Long.parseLong(process.ask("cpu"));
    }

    /** How many requests it has answered since the start. */
    public long answered() {
        return Long.parseLong(process.ask("answered"));
    }

    /** How many connections it has accepted since the start. */
    public int accepted() {
        return Integer.parseInt(process.ask("accepted"));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
