// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.groups;

import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.api.AccountId;
import io.camelcx.expert.groups.client.GroupsClient;
import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.component.OperationProducer;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/**
 * Groups of users of a CXone Expert (MindTouch) site, and their members.
 */
@ManagedResource(description = "Managed expert-groups endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "expert-groups",
        title = "CXone Expert Groups",
        syntax = "expert-groups:group",
        category = {Category.SAAS},
        producerOnly = true,
        headersClass = ExpertGroupsConstants.class)
public class ExpertGroupsEndpoint extends ConnectionEndpoint<ExpertConnection> {

    /** In place of a group: none in particular. */
    static final String ALL = "all";

    @UriPath(
            description =
                    "The group: a number, or a name, which is written with a leading equals sign if it could be taken for something else; or all,"
                            + " for lists, and where a message names the group.")
    @Metadata(required = true)
    private final String group;

    @UriParam
    private final ExpertGroupsConfiguration configuration;

    ExpertGroupsEndpoint(
            String uri, ExpertGroupsComponent component, String group, ExpertGroupsConfiguration configuration) {
        super(uri, component, "group", group);
        this.group = group;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new ExpertGroupsOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("expert-groups has no consumer");
    }

    @Override
    protected void doStart() throws Exception {
        configuration.validate();
        AccountId.group(group);
        super.doStart();
    }

    /** The vendor's API. */
    GroupsClient client() throws Exception {
        return new GroupsClient(connection().api());
    }

    /** The group, or all. */
    public String getGroup() {
        return group;
    }

    @Override
    public ExpertGroupsConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(ExpertConnection connection) {
        return connection.getSiteUrl();
    }
}
