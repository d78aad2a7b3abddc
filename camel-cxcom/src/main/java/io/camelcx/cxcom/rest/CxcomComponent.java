// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionComponent;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Users of CX (cx.com), their files, and any call. */
@Component("cxcom")
public class CxcomComponent extends ConnectionComponent<CxcomConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private CxcomConfiguration configuration = new CxcomConfiguration();

    private final ComponentFiles temporaryFiles = new ComponentFiles(this, "cxcom", ".response");

    public CxcomComponent() {
        super("a resource and method, or a file", "cxcom:users/self");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String path, CxcomConfiguration options) {
        return new CxcomEndpoint(uri, this, path, options);
    }

    @Override
    protected void takePrefixedOptions(CxcomConfiguration options, Map<String, Object> parameters) {
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
    public CxcomConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(CxcomConfiguration configuration) {
        this.configuration = configuration;
    }
}
