// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.engagement.client.EngagementClient;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.component.PollingEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/**
 * Callbacks and waiting times of Genesys Multicloud CX (Engagement API): book, cancel and follow callbacks, find free slots, read waiting times.
 */
@ManagedResource(description = "Managed genesys-engagement endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-engagement",
        title = "Genesys Engagement",
        syntax = "genesys-engagement:service",
        category = {Category.SAAS},
        headersClass = GenesysEngagementConstants.class)
public class GenesysEngagementEndpoint extends PollingEndpoint<GenesysConnection> implements MultipleConsumersSupport {

    private static final long DEFAULT_DELAY = 30_000;

    @UriPath(description = "The name of the callback service, as the Callback user interface has it.")
    @Metadata(required = true)
    private final String service;

    @UriParam
    private final GenesysEngagementConfiguration configuration;

    /** Only for Camel's generator: the base class holds the value. */
    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls. 30 to 60 seconds are usual.")
    private long delay;

    GenesysEngagementEndpoint(
            String uri,
            GenesysEngagementComponent component,
            String service,
            GenesysEngagementConfiguration configuration) {
        super(uri, component, "service", service, DEFAULT_DELAY);
        this.service = service;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new GenesysEngagementOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        GenesysEngagementConsumer consumer = new GenesysEngagementConsumer(this, processor);
        configureConsumer(consumer);
        consumer.register();
        return consumer;
    }

    /** Each consumer follows callbacks on its own. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    /** The API of the connection, started. */
    GenesysApi api() throws Exception {
        return connection().api();
    }

    /** The vendor's API. */
    EngagementClient client() throws Exception {
        return new EngagementClient(api());
    }

    /** The consumers of the connection that follow callbacks, for its producers. */
    CallbackWatchers watchers() throws Exception {
        return connection().shared(CallbackWatchers.class, CallbackWatchers::new);
    }

    /** The callback service. */
    public String getService() {
        return service;
    }

    @Override
    public GenesysEngagementConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(GenesysConnection connection) {
        return connection.getBaseUrl();
    }

    @ManagedAttribute(description = "Callbacks that are followed")
    public long getFollowedCallbacks() {
        return consumers().sum(GenesysEngagementConsumer.class, GenesysEngagementConsumer::followedCallbacks);
    }

    @ManagedAttribute(description = "Callbacks and queues that cannot be read at present")
    public long getFailing() {
        return consumers().sum(GenesysEngagementConsumer.class, GenesysEngagementConsumer::failing);
    }

    @ManagedAttribute(description = "Exchanges that the routes have received")
    public long getDelivered() {
        return consumers().sum(GenesysEngagementConsumer.class, consumer -> consumer.route()
                .delivered());
    }
}
