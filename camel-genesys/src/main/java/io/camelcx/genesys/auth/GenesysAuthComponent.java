// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Logins of users of Genesys Multicloud CX. */
@Component("genesys-auth")
public class GenesysAuthComponent extends ConnectionComponent<GenesysAuthConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysAuthConfiguration configuration = new GenesysAuthConfiguration();

    public GenesysAuthComponent() {
        super("a name", "genesys-auth:login?operation=token&...");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, GenesysAuthConfiguration options) {
        return new GenesysAuthEndpoint(uri, this, name, options);
    }

    @Override
    public GenesysAuthConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysAuthConfiguration configuration) {
        this.configuration = configuration;
    }
}
