// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.openmedia.client.GenesysOpenmediaClient;
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
 * Work items of Genesys Multicloud CX (Task Routing): create, read, change and stop them, and watch them until they end.
 */
@ManagedResource(description = "Managed genesys-openmedia endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-openmedia",
        title = "Genesys Openmedia",
        syntax = "genesys-openmedia:openMediaService",
        category = {Category.SAAS},
        headersClass = GenesysOpenmediaConstants.class)
public class GenesysOpenmediaEndpoint extends PollingEndpoint<GenesysConnection> implements MultipleConsumersSupport {

    private static final long DEFAULT_DELAY = 15_000;

    @UriPath(description = "The name of the open media service, as the contact centre has it.")
    @Metadata(required = true)
    private final String openMediaService;

    @UriParam
    private final GenesysOpenmediaConfiguration configuration;

    /** Only for Camel's generator: the base class holds the value. */
    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls.")
    private long delay;

    GenesysOpenmediaEndpoint(
            String uri,
            GenesysOpenmediaComponent component,
            String openMediaService,
            GenesysOpenmediaConfiguration configuration) {
        super(uri, component, "openMediaService", openMediaService, DEFAULT_DELAY);
        this.openMediaService = openMediaService;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new GenesysOpenmediaOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        GenesysOpenmediaConsumer consumer = new GenesysOpenmediaConsumer(this, processor);
        configureConsumer(consumer);
        consumer.register();
        return consumer;
    }

    /** Each consumer has a watch list of its own. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    /** The API of the connection, started. */
    GenesysApi api() throws Exception {
        return connection().api();
    }

    /** The vendor's API for the service. */
    GenesysOpenmediaClient client() throws Exception {
        return new GenesysOpenmediaClient(api(), openMediaService, configuration.isDataWrapper());
    }

    /** The consumers of the connection, for its producers. */
    InteractionWatchers watchers() throws Exception {
        return connection().shared(InteractionWatchers.class, InteractionWatchers::new);
    }

    /** The open media service. */
    public String getOpenMediaService() {
        return openMediaService;
    }

    @Override
    public GenesysOpenmediaConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(GenesysConnection connection) {
        return connection.nexusUrl();
    }

    @ManagedAttribute(description = "Interactions that are watched")
    public int getWatchedInteractions() {
        return (int) consumers().sum(GenesysOpenmediaConsumer.class, GenesysOpenmediaConsumer::watchedInteractions);
    }
}
