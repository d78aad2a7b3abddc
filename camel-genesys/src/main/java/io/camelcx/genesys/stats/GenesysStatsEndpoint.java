// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.stats.session.StatisticsSession;
import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.component.OperationProducer;
import java.util.function.ToLongFunction;
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
 * Live statistics of a Genesys Multicloud CX contact centre, pushed over CometD, and single values on request.
 */
@ManagedResource(description = "Managed genesys-stats endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-stats",
        title = "Genesys Statistics",
        syntax = "genesys-stats:name",
        category = {Category.SAAS, Category.MONITORING},
        headersClass = GenesysStatsConstants.class)
public class GenesysStatsEndpoint extends ConnectionEndpoint<GenesysConnection> implements MultipleConsumersSupport {

    @UriPath(description = "A name for this endpoint, shown in logs, metrics and health checks.")
    @Metadata(required = true)
    private final String name;

    @UriParam
    private final GenesysStatsConfiguration configuration;

    GenesysStatsEndpoint(
            String uri, GenesysStatsComponent component, String name, GenesysStatsConfiguration configuration) {
        super(uri, component, "name", name);
        this.name = name;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new GenesysStatsOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        GenesysStatsConsumer consumer = new GenesysStatsConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    /** Each consumer has subscriptions of its own, so each gets all values. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        connection().api().tokensFor("genesys-stats");
    }

    /** The session that all consumers of the connection share. */
    StatisticsSession session() throws Exception {
        return StatisticsSession.of(connection());
    }

    @Override
    public GenesysStatsComponent getComponent() {
        return (GenesysStatsComponent) super.getComponent();
    }

    /** A name for this endpoint. */
    public String getName() {
        return name;
    }

    @Override
    public GenesysStatsConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(GenesysConnection connection) {
        return connection.getBaseUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "cometd";
    }

    @ManagedAttribute(description = "State of the session: STOPPED, CONNECTING, CONNECTED, DISCONNECTED or UNAVAILABLE")
    public String getSessionState() throws Exception {
        return session().status().state().name();
    }

    @ManagedAttribute(description = "Why the session is in this state; empty if there is no problem")
    public String getSessionReason() throws Exception {
        return session().status().reason();
    }

    @ManagedAttribute(description = "How often the session was interrupted")
    public long getReconnects() throws Exception {
        return session().status().reconnects();
    }

    @ManagedAttribute(description = "Updates that are queued for the route")
    public long getQueueDepth() {
        return sum(GenesysStatsConsumer::queueDepth);
    }

    @ManagedAttribute(description = "Updates replaced by newer ones because the route lagged behind")
    public long getMergedUpdates() {
        return sum(GenesysStatsConsumer::mergedUpdates);
    }

    @ManagedAttribute(description = "Values delivered to the route")
    public long getDeliveredValues() {
        return sum(GenesysStatsConsumer::deliveredValues);
    }

    @ManagedAttribute(description = "When a value was last delivered, in epoch milliseconds; 0 if never")
    public long getLastDelivery() {
        return consumers()
                .of(GenesysStatsConsumer.class)
                .mapToLong(GenesysStatsConsumer::lastDeliveryMillis)
                .max()
                .orElse(0);
    }

    @ManagedAttribute(description = "Statistics that are subscribed")
    public long getOpenStatistics() {
        return sum(consumer -> consumer.subscriptionStatus().open());
    }

    @ManagedAttribute(description = "Statistics that the vendor refuses")
    public long getRefusedStatistics() {
        return sum(consumer -> consumer.subscriptionStatus().refused());
    }

    private long sum(ToLongFunction<GenesysStatsConsumer> figure) {
        return consumers().sum(GenesysStatsConsumer.class, figure);
    }
}
