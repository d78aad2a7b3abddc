// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Callbacks and waiting times of Genesys Multicloud CX. */
@Component("genesys-engagement")
public class GenesysEngagementComponent extends ConnectionComponent<GenesysEngagementConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysEngagementConfiguration configuration = new GenesysEngagementConfiguration();

    /** Without a context yet. */
    public GenesysEngagementComponent() {
        super("the name of a callback service", "genesys-engagement:support?operation=book");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String service, GenesysEngagementConfiguration options) {
        return new GenesysEngagementEndpoint(uri, this, service, options);
    }

    @Override
    public GenesysEngagementConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysEngagementConfiguration configuration) {
        this.configuration = configuration;
    }
}
