// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;

/** A folder of this run of the hub. */
public record TemporaryFolder(Path path) {

    static TemporaryFolder create() {
        try {
            Path path = Files.createTempDirectory("cx-hub-");
            // For a hub that fails to start: the folder is empty, and nothing else deletes it.
            path.toFile().deleteOnExit();
            return new TemporaryFolder(path);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot create a folder in " + System.getProperty("java.io.tmpdir"), e);
        }
    }

    /** Deletes it with its content. */
    public void delete() throws IOException {
        IOUtils.rm(path);
    }
}
