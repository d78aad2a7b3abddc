// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Bulk data of NICE CXone. */
@Component("cxone-extract")
public class CxoneExtractComponent extends ConnectionComponent<CxoneExtractConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private CxoneExtractConfiguration configuration = new CxoneExtractConfiguration();

    private final ComponentFiles temporaryFiles = new ComponentFiles(this, "cxone-extract", ".csv");

    /** Without a context yet. */
    public CxoneExtractComponent() {
        super("the name of an entity", "cxone-extract:qm-workflows?version=1&...");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String entityName, CxoneExtractConfiguration options) {
        return new CxoneExtractEndpoint(uri, this, entityName, options);
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
    public CxoneExtractConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(CxoneExtractConfiguration configuration) {
        this.configuration = configuration;
    }
}
