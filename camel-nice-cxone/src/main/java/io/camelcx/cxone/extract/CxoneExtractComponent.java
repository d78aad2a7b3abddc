// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.support.component.ConnectionComponent;
import io.camelcx.support.fetch.DownloadedFile;
import io.camelcx.support.fetch.TemporaryFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Bulk data of NICE CXone. */
@Component("cxone-extract")
public class CxoneExtractComponent extends ConnectionComponent<CxoneExtractConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private CxoneExtractConfiguration configuration = new CxoneExtractConfiguration();

    private final TemporaryFiles temporaryFiles = new TemporaryFiles("cxone-extract", ".csv");

    /** Without a context yet. */
    public CxoneExtractComponent() {
        super("the name of an entity", "cxone-extract:qm-workflows?version=1&...");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String entityName, CxoneExtractConfiguration options) {
        return new CxoneExtractEndpoint(uri, this, entityName, options);
    }

    /** A new file that exists as long as its exchange. */
    DownloadedFile temporaryFile() throws IOException {
        return temporaryFiles.create(temporaryFolder());
    }

    /** Removes the temporary files of processes that were killed. */
    void removeLeftovers() {
        temporaryFiles.removeLeftovers(temporaryFolder());
    }

    /** The folder of the context's stream caching, else that of the system. */
    private Path temporaryFolder() {
        File spool = getCamelContext().getStreamCachingStrategy().getSpoolDirectory();
        return spool == null ? Path.of(System.getProperty("java.io.tmpdir")) : spool.toPath();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        temporaryFiles.close();
    }

    @Override
    public CxoneExtractConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(CxoneExtractConfiguration configuration) {
        this.configuration = configuration;
    }
}
