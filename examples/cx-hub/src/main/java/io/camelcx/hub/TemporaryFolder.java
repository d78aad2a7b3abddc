// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;

/** A folder as a service of the Camel context: created before the routes and deleted after them. */
final class TemporaryFolder extends ServiceSupport {

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** Creates the folder now; the context deletes it with its content. */
    static Path addTo(CamelContext context) {
        try {
            Path path = Files.createTempDirectory("cx-hub-");
            // For a hub that fails to start: the folder is empty, and the service is never stopped.
            path.toFile().deleteOnExit();
            context.addService(new TemporaryFolder(path));
            return path;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot create a folder in " + System.getProperty("java.io.tmpdir"), e);
        }
    }

    @Override
    protected void doStop() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
