// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.support.component.ConnectionComponent;
import io.camelcx.support.fetch.DownloadedFile;
import io.camelcx.support.fetch.TemporaryFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Exports of Genesys Multicloud CX. */
@Component("genesys-udm")
public class GenesysUdmComponent extends ConnectionComponent<GenesysUdmConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysUdmConfiguration configuration = new GenesysUdmConfiguration();

    private final TemporaryFiles temporaryFiles = new TemporaryFiles("genesys-udm", ".export");

    /** Without a context yet. */
    public GenesysUdmComponent() {
        super("a name", "genesys-udm:contacts?decrypt=true&output=records");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, GenesysUdmConfiguration options) {
        return new GenesysUdmEndpoint(uri, this, name, options);
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
    public GenesysUdmConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysUdmConfiguration configuration) {
        this.configuration = configuration;
    }
}
