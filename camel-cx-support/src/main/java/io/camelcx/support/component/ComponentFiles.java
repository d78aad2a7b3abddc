// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.fetch.DownloadedFile;
import io.camelcx.support.fetch.TemporaryFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.Component;

/** The temporary files of a component: in the folder of the context's stream caching, else in that of the system. Any thread may call it. */
public final class ComponentFiles implements AutoCloseable {

    private final Component component;
    private final TemporaryFiles files;

    /**
     * None yet.
     *
     * @param scheme the component's scheme: the names of files begin with it
     * @param suffix what the names of files end with, such as {@code .csv}
     */
    public ComponentFiles(Component component, String scheme, String suffix) {
        this.component = component;
        this.files = new TemporaryFiles(scheme, suffix);
    }

    /** A new file that exists as long as its exchange. */
    public DownloadedFile create() throws IOException {
        return files.create(folder());
    }

    /** Removes the files of processes that were killed. */
    public void removeLeftovers() {
        files.removeLeftovers(folder());
    }

    private Path folder() {
        File spool = component.getCamelContext().getStreamCachingStrategy().getSpoolDirectory();
        return spool == null ? Path.of(System.getProperty("java.io.tmpdir")) : spool.toPath();
    }

    /** Files of running exchanges stay; they are removed at a later start. */
    @Override
    public void close() {
        files.close();
    }
}
