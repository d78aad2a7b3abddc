// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.support.component.ConnectionComponent;
import io.camelcx.support.fetch.DownloadedFile;
import io.camelcx.support.fetch.TemporaryFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Messages between any messaging service and the agents of Genesys Multicloud CX. */
@Component("genesys-messaging")
public class GenesysMessagingComponent extends ConnectionComponent<GenesysMessagingConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysMessagingConfiguration configuration = new GenesysMessagingConfiguration();

    private final TemporaryFiles temporaryFiles = new TemporaryFiles("genesys-messaging", ".media");

    public GenesysMessagingComponent() {
        super("the id of a channel", "genesys-messaging:channelId?operation=send&...");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String channelId, GenesysMessagingConfiguration options) {
        return new GenesysMessagingEndpoint(uri, this, channelId, options);
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
    public GenesysMessagingConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysMessagingConfiguration configuration) {
        this.configuration = configuration;
    }
}
