// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.openmedia.client.GenesysOpenmediaClient;
import io.camelcx.genesys.openmedia.watch.Watchers;
import io.camelcx.support.connection.ConnectionSetting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

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
public class GenesysOpenmediaEndpoint extends ScheduledPollEndpoint
        implements EndpointServiceLocation, MultipleConsumersSupport {

    static final long DEFAULT_DELAY = 15_000;

    @UriPath(description = "The name of the open media service, as the contact centre has it.")
    @Metadata(required = true)
    private final String openMediaService;

    @UriParam
    private final GenesysOpenmediaConfiguration configuration;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls.")
    private long delay = DEFAULT_DELAY;

    private final List<GenesysOpenmediaConsumer> consumers = new CopyOnWriteArrayList<>();

    GenesysOpenmediaEndpoint(
            String uri,
            GenesysOpenmediaComponent component,
            String openMediaService,
            GenesysOpenmediaConfiguration configuration) {
        super(uri, component);
        this.openMediaService = openMediaService;
        this.configuration = configuration;
        setDelay(DEFAULT_DELAY);
    }

    @Override
    public Producer createProducer() {
        return new GenesysOpenmediaProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        GenesysOpenmediaConsumer consumer = new GenesysOpenmediaConsumer(this, processor);
        configureConsumer(consumer);
        consumer.join();
        return consumer;
    }

    /** Each consumer has a list of its own of what it watches. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        connection();
    }

    /** The API of the connection, started. */
    GenesysApi api() throws Exception {
        return connection().api();
    }

    /** The vendor's API for the service. */
    GenesysOpenmediaClient client() throws Exception {
        return new GenesysOpenmediaClient(api(), openMediaService, configuration.isDataWrapper());
    }

    /** Where the producers of the connection find its consumers. */
    Watchers watchers() throws Exception {
        return connection().shared(Watchers.class, Watchers::new);
    }

    private GenesysConnection connection() throws Exception {
        return ConnectionSetting.started(
                configuration.getConnection(),
                GenesysConnection.class,
                getCamelContext(),
                "genesys-openmedia:" + openMediaService);
    }

    List<GenesysOpenmediaConsumer> consumers() {
        return consumers;
    }

    @Override
    public GenesysOpenmediaComponent getComponent() {
        return (GenesysOpenmediaComponent) super.getComponent();
    }

    /** The open media service. */
    public String getOpenMediaService() {
        return openMediaService;
    }

    /** The options. */
    public GenesysOpenmediaConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    @Override
    public String getServiceUrl() {
        GenesysConnection connection = configuration.getConnection();
        if (connection == null) {
            return null;
        }
        return connection.getNexusBaseUrl() == null ? connection.getBaseUrl() : connection.getNexusBaseUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "rest";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return Map.of("openMediaService", openMediaService);
    }

    @ManagedAttribute(description = "Interactions that are watched")
    public int getWatchedInteractions() {
        return consumers.stream()
                .mapToInt(GenesysOpenmediaConsumer::watchedInteractions)
                .sum();
    }
}
