// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Sessions of agents of Genesys Multicloud CX. */
@Component("genesys-workspace")
public class GenesysWorkspaceComponent extends ConnectionComponent<GenesysWorkspaceConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysWorkspaceConfiguration configuration = new GenesysWorkspaceConfiguration();

    public GenesysWorkspaceComponent() {
        super("a name", "genesys-workspace:desk?agent=kim");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, GenesysWorkspaceConfiguration options) {
        return new GenesysWorkspaceEndpoint(uri, this, name, options);
    }

    @Override
    public GenesysWorkspaceConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysWorkspaceConfiguration configuration) {
        this.configuration = configuration;
    }
}
