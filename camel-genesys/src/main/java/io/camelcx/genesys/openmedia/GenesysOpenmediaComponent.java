// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;

/** Work items of Genesys Multicloud CX. */
@Component("genesys-openmedia")
public class GenesysOpenmediaComponent extends HealthCheckComponent {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysOpenmediaConfiguration configuration = new GenesysOpenmediaConfiguration();

    /** Without a context yet. */
    public GenesysOpenmediaComponent() {}

    /** @param context where it lives */
    public GenesysOpenmediaComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        if (remaining == null || remaining.isBlank()) {
            throw new IllegalArgumentException("A genesys-openmedia endpoint needs the name of an open media service:"
                    + " genesys-openmedia:service?operation=create&...");
        }
        GenesysOpenmediaEndpoint endpoint = new GenesysOpenmediaEndpoint(uri, this, remaining, configuration.copy());
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** The options that endpoints start from. */
    public GenesysOpenmediaConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysOpenmediaConfiguration configuration) {
        this.configuration = configuration;
    }
}
