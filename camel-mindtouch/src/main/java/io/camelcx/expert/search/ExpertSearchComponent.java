// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionComponent;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** The search of CXone Expert. */
@Component("expert-search")
public class ExpertSearchComponent extends ConnectionComponent<ExpertSearchConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private ExpertSearchConfiguration configuration = new ExpertSearchConfiguration();

    private final ComponentFiles temporaryFiles = new ComponentFiles(this, "expert-search", ".log");

    public ExpertSearchComponent() {
        super("a name of your choice", "expert-search:site?query=router");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, ExpertSearchConfiguration options) {
        return new ExpertSearchEndpoint(uri, this, name, options);
    }

    @Override
    protected void takePrefixedOptions(ExpertSearchConfiguration options, Map<String, Object> parameters) {
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
    public ExpertSearchConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(ExpertSearchConfiguration configuration) {
        this.configuration = configuration;
    }
}
