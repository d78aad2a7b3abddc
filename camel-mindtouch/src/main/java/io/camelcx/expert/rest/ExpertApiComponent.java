// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.rest;

import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionComponent;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Any path of the API of CXone Expert. */
@Component("expert-api")
public class ExpertApiComponent extends ConnectionComponent<ExpertApiConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private ExpertApiConfiguration configuration = new ExpertApiConfiguration();

    private final ComponentFiles temporaryFiles = new ComponentFiles(this, "expert-api", ".response");

    public ExpertApiComponent() {
        super("a path below the root of the API", "expert-api:pages/home/info");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String path, ExpertApiConfiguration options) {
        return new ExpertApiEndpoint(uri, this, path, options);
    }

    @Override
    protected void takePrefixedOptions(ExpertApiConfiguration options, Map<String, Object> parameters) {
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
    public ExpertApiConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(ExpertApiConfiguration configuration) {
        this.configuration = configuration;
    }
}
