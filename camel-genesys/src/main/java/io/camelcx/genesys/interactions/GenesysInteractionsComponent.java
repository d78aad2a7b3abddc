// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions;

import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Interactions of Genesys Multicloud CX that start and finish. */
@Component("genesys-interactions")
public class GenesysInteractionsComponent extends ConnectionComponent<GenesysInteractionsConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysInteractionsConfiguration configuration = new GenesysInteractionsConfiguration();

    public GenesysInteractionsComponent() {
        super("a name", "genesys-interactions:name");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, GenesysInteractionsConfiguration options) {
        return new GenesysInteractionsEndpoint(uri, this, name, options);
    }

    @Override
    public GenesysInteractionsConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysInteractionsConfiguration configuration) {
        this.configuration = configuration;
    }
}
