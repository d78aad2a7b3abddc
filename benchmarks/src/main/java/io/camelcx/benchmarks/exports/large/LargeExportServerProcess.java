// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports.large;

import io.camelcx.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A {@link LargeExportServer} in a JVM of its own. Thread-safe. */
public final class LargeExportServerProcess implements AutoCloseable {

    private static final String HEAP = "256m";

    private final ServerProcess process;

    private LargeExportServerProcess(ServerProcess process) {
        this.process = process;
    }

    /** Starts the server. */
    public static LargeExportServerProcess start() throws IOException {
        return new LargeExportServerProcess(ServerProcess.start(LargeExportServer.class, HEAP));
    }

    /** Its base URL. */
    URI baseUrl() {
        return process.baseUrl();
    }

    /**
     * Makes an export.
     *
     * @param bytes    about the size of its encrypted file
     * @param keyStore the file that receives the key that decrypts it
     * @return the number of its records
     */
    long export(long bytes, Path keyStore) {
        return Long.parseLong(process.request("export " + bytes + " " + keyStore));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
