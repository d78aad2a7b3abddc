// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Work items of Genesys Multicloud CX. */
@Component("genesys-openmedia")
public class GenesysOpenmediaComponent extends ConnectionComponent<GenesysOpenmediaConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysOpenmediaConfiguration configuration = new GenesysOpenmediaConfiguration();

    public GenesysOpenmediaComponent() {
        super("the name of an open media service", "genesys-openmedia:service?operation=create&...");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String service, GenesysOpenmediaConfiguration options) {
        return new GenesysOpenmediaEndpoint(uri, this, service, options);
    }

    @Override
    public GenesysOpenmediaConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysOpenmediaConfiguration configuration) {
        this.configuration = configuration;
    }
}
