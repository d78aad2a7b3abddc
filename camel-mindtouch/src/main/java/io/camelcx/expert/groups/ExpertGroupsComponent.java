// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.groups;

import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Groups of users of CXone Expert. */
@Component("expert-groups")
public class ExpertGroupsComponent extends ConnectionComponent<ExpertGroupsConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private ExpertGroupsConfiguration configuration = new ExpertGroupsConfiguration();

    public ExpertGroupsComponent() {
        super("a group, or all", "expert-groups:all, expert-groups:12 or expert-groups:Authors");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String group, ExpertGroupsConfiguration options) {
        return new ExpertGroupsEndpoint(uri, this, group, options);
    }

    @Override
    public ExpertGroupsConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(ExpertGroupsConfiguration configuration) {
        this.configuration = configuration;
    }
}
