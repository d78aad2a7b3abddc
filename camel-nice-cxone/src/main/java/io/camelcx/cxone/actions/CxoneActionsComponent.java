// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Data Actions of NICE CXone. */
@Component("cxone-actions")
public class CxoneActionsComponent extends ConnectionComponent<CxoneActionsConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private CxoneActionsConfiguration configuration = new CxoneActionsConfiguration();

    /** Without a context yet. */
    public CxoneActionsComponent() {
        super("the name of an action, or *", "cxone-actions:lead_enrichment?operation=deploy&...");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, CxoneActionsConfiguration options) {
        return new CxoneActionsEndpoint(uri, this, name, options);
    }

    @Override
    public CxoneActionsConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(CxoneActionsConfiguration configuration) {
        this.configuration = configuration;
    }
}
