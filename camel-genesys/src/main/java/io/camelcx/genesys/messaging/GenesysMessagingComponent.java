// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Messages between any messaging service and the agents of Genesys Multicloud CX. */
@Component("genesys-messaging")
public class GenesysMessagingComponent extends ConnectionComponent<GenesysMessagingConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysMessagingConfiguration configuration = new GenesysMessagingConfiguration();

    private final ComponentFiles temporaryFiles = new ComponentFiles(this, "genesys-messaging", ".media");

    public GenesysMessagingComponent() {
        super("the id of a channel", "genesys-messaging:channelId?operation=send&...");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String channelId, GenesysMessagingConfiguration options) {
        return new GenesysMessagingEndpoint(uri, this, channelId, options);
    }

    /** The files that exist as long as their exchanges. */
    ComponentFiles temporaryFiles() {
        return temporaryFiles;
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
