// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.api.AccountId;
import io.camelcx.expert.users.client.UsersClient;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.component.PollingEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/**
 * Users of a CXone Expert (MindTouch) site: read and write them, and follow their changes.
 */
@ManagedResource(description = "Managed expert-users endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "expert-users",
        title = "CXone Expert Users",
        syntax = "expert-users:user",
        category = {Category.SAAS},
        headersClass = ExpertUsersConstants.class)
public class ExpertUsersEndpoint extends PollingEndpoint<ExpertConnection> {

    /** In place of a user: none in particular. */
    static final String ALL = "all";

    private static final long DEFAULT_DELAY = 3_600_000;

    @UriPath(
            description =
                    "The user: current, a number, or a name, which is written with a leading equals sign if it could be taken for something else;"
                            + " or all, for a consumer, for lists, and where a message names the user.")
    @Metadata(required = true)
    private final String user;

    @UriParam
    private final ExpertUsersConfiguration configuration;

    /** For Camel's generator: the base holds the value. */
    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls. A poll reads the list of all users.")
    private long delay;

    ExpertUsersEndpoint(
            String uri, ExpertUsersComponent component, String user, ExpertUsersConfiguration configuration) {
        super(uri, component, "user", user, DEFAULT_DELAY);
        this.user = user;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new ExpertUsersOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (!user.equals(ALL)) {
            throw new IllegalArgumentException(
                    "A consumer of expert-users follows all users: expert-users:all, not " + getEndpointUri());
        }
        ExpertUsersConsumer consumer = new ExpertUsersConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    protected void doStart() throws Exception {
        configuration.validate();
        AccountId.user(user);
        super.doStart();
    }

    /** The API of the connection, started. */
    ExpertApi api() throws Exception {
        return connection().api();
    }

    /** The vendor's API. */
    UsersClient client() throws Exception {
        return new UsersClient(api());
    }

    @ManagedAttribute(description = "Exchanges that the routes from this endpoint have received")
    public long getDelivered() {
        return consumers()
                .sum(ExpertUsersConsumer.class, consumer -> consumer.route().delivered());
    }

    @ManagedAttribute(description = "Users whom the routes from this endpoint have received")
    public long getKnownUsers() {
        return consumers().sum(ExpertUsersConsumer.class, consumer -> consumer.follower()
                .map(UserFollower::known)
                .orElse(0));
    }

    /** The user, or all. */
    public String getUser() {
        return user;
    }

    @Override
    public ExpertUsersConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(ExpertConnection connection) {
        return connection.getSiteUrl();
    }
}
