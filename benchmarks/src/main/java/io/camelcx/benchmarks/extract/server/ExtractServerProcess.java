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

    /** Where it listens. */
    public URI baseUrl() {
        return process.baseUrl();
    }

    /** Makes every file so large from now on, less what is not a whole row. */
    public void fileBytes(long bytes) {
        process.ask("size " + bytes);
    }

    /** The CPU time that the server's JVM has used. */
    public long cpuNanos() {
        return Long.parseLong(process.ask("cpu"));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
