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

/** A folder as a service of the Camel context: there before the routes, and gone after them. */
final class TemporaryFolder extends ServiceSupport {

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder now; the context removes it with all that is in it. */
    static Path addTo(CamelContext context) {
        try {
            Path path = Files.createTempDirectory("cx-hub-");
            // For a hub that does not start, so that nothing is in the folder and nobody stops the service.
            path.toFile().deleteOnExit();
            context.addService(new TemporaryFolder(path));
            return path;
        } catch (Exception e) {
            throw new IllegalStateException("No folder can be made in " + System.getProperty("java.io.tmpdir"), e);
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
