// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Users and settings of Genesys Multicloud CX. */
@Component("genesys-provisioning")
public class GenesysProvisioningComponent extends ConnectionComponent<GenesysProvisioningConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysProvisioningConfiguration configuration = new GenesysProvisioningConfiguration();

    private final ComponentFiles temporaryFiles = new ComponentFiles(this, "genesys-provisioning", ".csv");

    public GenesysProvisioningComponent() {
        super("a name", "genesys-provisioning:users?operation=getUsers");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, GenesysProvisioningConfiguration options) {
        return new GenesysProvisioningEndpoint(uri, this, name, options);
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
    public GenesysProvisioningConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysProvisioningConfiguration configuration) {
        this.configuration = configuration;
    }
}
