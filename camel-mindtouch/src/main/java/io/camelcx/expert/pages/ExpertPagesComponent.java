// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Pages of CXone Expert. */
@Component("expert-pages")
public class ExpertPagesComponent extends ConnectionComponent<ExpertPagesConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private ExpertPagesConfiguration configuration = new ExpertPagesConfiguration();

    public ExpertPagesComponent() {
        super("a page", "expert-pages:home, expert-pages:123 or expert-pages:Guides/Setup");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String page, ExpertPagesConfiguration options) {
        return new ExpertPagesEndpoint(uri, this, page, options);
    }

    @Override
    public ExpertPagesConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(ExpertPagesConfiguration configuration) {
        this.configuration = configuration;
    }
}
