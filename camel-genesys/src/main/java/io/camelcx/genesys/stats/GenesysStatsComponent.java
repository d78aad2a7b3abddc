// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;

/** Live statistics of Genesys Multicloud CX. */
@Component("genesys-stats")
public class GenesysStatsComponent extends HealthCheckComponent {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysStatsConfiguration configuration = new GenesysStatsConfiguration();

    /** Without a context yet. */
    public GenesysStatsComponent() {}

    /** @param context where it lives */
    public GenesysStatsComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        if (remaining == null || remaining.isBlank()) {
            throw new IllegalArgumentException(
                    "A genesys-stats endpoint needs a name: genesys-stats:name?objectType=Agent&...");
        }
        GenesysStatsEndpoint endpoint = new GenesysStatsEndpoint(uri, this, remaining, configuration.copy());
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** The options that endpoints start from. */
    public GenesysStatsConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysStatsConfiguration configuration) {
        this.configuration = configuration;
    }
}
