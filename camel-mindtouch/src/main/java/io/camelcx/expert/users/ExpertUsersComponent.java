// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.support.component.ConnectionComponent;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** Users of CXone Expert. */
@Component("expert-users")
public class ExpertUsersComponent extends ConnectionComponent<ExpertUsersConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private ExpertUsersConfiguration configuration = new ExpertUsersConfiguration();

    public ExpertUsersComponent() {
        super("a user, or all", "expert-users:all, expert-users:current, expert-users:123 or expert-users:nina");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String user, ExpertUsersConfiguration options) {
        return new ExpertUsersEndpoint(uri, this, user, options);
    }

    @Override
    public ExpertUsersConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that endpoints start from. */
    public void setConfiguration(ExpertUsersConfiguration configuration) {
        this.configuration = configuration;
    }
}
