// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Live statistics of Genesys Multicloud CX. */
@Component("genesys-stats")
public class GenesysStatsComponent extends ConnectionComponent<GenesysStatsConfiguration> {

    @Metadata(description = "The default options of endpoints.")
    private GenesysStatsConfiguration configuration = new GenesysStatsConfiguration();

    public GenesysStatsComponent() {
        super("a name", "genesys-stats:name?objectType=Agent&...");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, GenesysStatsConfiguration options) {
        return new GenesysStatsEndpoint(uri, this, name, options);
    }

    @Override
    public GenesysStatsConfiguration getConfiguration() {
        return configuration;
    }

    /** The default options of endpoints. */
    public void setConfiguration(GenesysStatsConfiguration configuration) {
        this.configuration = configuration;
    }
}
