// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Files that are attached to pages of CXone Expert. */
@Component("expert-files")
public class ExpertFilesComponent extends ConnectionComponent<ExpertFilesConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private ExpertFilesConfiguration configuration = new ExpertFilesConfiguration();

    private final ComponentFiles temporaryFiles = new ComponentFiles(this, "expert-files", ".file");

    public ExpertFilesComponent() {
        super("a page", "expert-files:home, expert-files:123 or expert-files:Guides/Setup");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String page, ExpertFilesConfiguration options) {
        return new ExpertFilesEndpoint(uri, this, page, options);
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
    public ExpertFilesConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(ExpertFilesConfiguration configuration) {
        this.configuration = configuration;
    }
}
