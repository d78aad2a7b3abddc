// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.genesys.securemail.client.Securebox;
import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Secure mails of Genesys Multicloud CX. */
@Component("genesys-securemail")
public class GenesysSecuremailComponent extends ConnectionComponent<GenesysSecuremailConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysSecuremailConfiguration configuration = new GenesysSecuremailConfiguration();

    /** Without a context yet. */
    public GenesysSecuremailComponent() {
        super(
                "the name of a secure box, or " + Securebox.UNNAMED + " for the one without a name",
                "genesys-securemail:support?address=kim@example.com");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String securebox, GenesysSecuremailConfiguration options) {
        return new GenesysSecuremailEndpoint(uri, this, Securebox.of(securebox, "securebox"), options);
    }

    @Override
    public GenesysSecuremailConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysSecuremailConfiguration configuration) {
        this.configuration = configuration;
    }
}
