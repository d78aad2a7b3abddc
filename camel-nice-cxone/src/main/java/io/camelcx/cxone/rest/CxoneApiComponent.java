// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.rest;

import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionComponent;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Any path of the APIs of NICE CXone. */
@Component("cxone-api")
public class CxoneApiComponent extends ConnectionComponent<CxoneApiConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private CxoneApiConfiguration configuration = new CxoneApiConfiguration();

    private final ComponentFiles temporaryFiles = new ComponentFiles(this, "cxone-api", ".response");

    public CxoneApiComponent() {
        super("a path below the base URL", "cxone-api:incontactapi/services/v30.0/agents");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String path, CxoneApiConfiguration options) {
        return new CxoneApiEndpoint(uri, this, path, options);
    }

    @Override
    protected void takePrefixedOptions(CxoneApiConfiguration options, Map<String, Object> parameters) {
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
    public CxoneApiConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(CxoneApiConfiguration configuration) {
        this.configuration = configuration;
    }
}
