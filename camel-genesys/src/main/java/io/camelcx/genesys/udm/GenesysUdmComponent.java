// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Exports of Genesys Multicloud CX. */
@Component("genesys-udm")
public class GenesysUdmComponent extends ConnectionComponent<GenesysUdmConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysUdmConfiguration configuration = new GenesysUdmConfiguration();

    private final ComponentFiles temporaryFiles = new ComponentFiles(this, "genesys-udm", ".export");

    /** Without a context yet. */
    public GenesysUdmComponent() {
        super("a name", "genesys-udm:contacts?decrypt=true&output=records");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, GenesysUdmConfiguration options) {
        return new GenesysUdmEndpoint(uri, this, name, options);
    }

    /** The files that exist as long as their exchanges. */
    ComponentFiles temporaryFiles() {
        return temporaryFiles;
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        temporaryFiles.close();
    }

    @Override
    public GenesysUdmConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysUdmConfiguration configuration) {
        this.configuration = configuration;
    }
}
