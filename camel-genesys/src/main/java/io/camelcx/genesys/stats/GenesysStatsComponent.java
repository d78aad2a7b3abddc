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

    @Metadata(description = "The default options of endpoints.")
    private GenesysStatsConfiguration configuration = new GenesysStatsConfiguration();

    /** Without a context. */
    public GenesysStatsComponent() {}

    /** @param context the Camel context */
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

    /** The default options of endpoints. */
    public GenesysStatsConfiguration getConfiguration() {
        return configuration;
    }

    /** The default options of endpoints. */
    public void setConfiguration(GenesysStatsConfiguration configuration) {
        this.configuration = configuration;
    }
}
