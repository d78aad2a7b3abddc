// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;

/** Pages of CXone Expert. */
@Component("expert-pages")
public class ExpertPagesComponent extends HealthCheckComponent {

    @Metadata(description = "The options that endpoints start from.")
    private ExpertPagesConfiguration configuration = new ExpertPagesConfiguration();

    /** Without a context yet. */
    public ExpertPagesComponent() {}

    /** @param context where it lives */
    public ExpertPagesComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        if (remaining == null || remaining.isBlank()) {
            throw new IllegalArgumentException("An expert-pages endpoint needs a page: expert-pages:home,"
                    + " expert-pages:123 or expert-pages:Guides/Setup");
        }
        ExpertPagesEndpoint endpoint = new ExpertPagesEndpoint(uri, this, remaining, configuration.copy());
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** The options that endpoints start from. */
    public ExpertPagesConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(ExpertPagesConfiguration configuration) {
        this.configuration = configuration;
    }
}
