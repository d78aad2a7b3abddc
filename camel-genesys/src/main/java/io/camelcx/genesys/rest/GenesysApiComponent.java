// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionComponent;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Any path of the APIs of Genesys Multicloud CX. */
@Component("genesys-api")
public class GenesysApiComponent extends ConnectionComponent<GenesysApiConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private GenesysApiConfiguration configuration = new GenesysApiConfiguration();

    private final ComponentFiles temporaryFiles = new ComponentFiles(this, "genesys-api", ".response");

    public GenesysApiComponent() {
        super("a path below the base URL", "genesys-api:workspace/v3/voice/make-call?method=POST");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String path, GenesysApiConfiguration options) {
        return new GenesysApiEndpoint(uri, this, path, options);
    }

    @Override
    protected void takePrefixedOptions(GenesysApiConfiguration options, Map<String, Object> parameters) {
        options.takePrefixedOptions(parameters);
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
    public GenesysApiConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(GenesysApiConfiguration configuration) {
        this.configuration = configuration;
    }
}
