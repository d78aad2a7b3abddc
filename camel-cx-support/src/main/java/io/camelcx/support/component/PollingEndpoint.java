// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.Map;
import java.util.Optional;
import org.apache.camel.Component;
import org.apache.camel.Exchange;
import org.apache.camel.Service;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * An endpoint over a connection whose consumers poll. It starts the connection with the first endpoint that
 * uses it, and fails to start without one.
 *
 * @param <N> the vendor's connection
 */
public abstract class PollingEndpoint<N extends Service> extends ScheduledPollEndpoint
        implements EndpointServiceLocation, ConsumingEndpoint {

    private final EndpointConnection connection;
    private final RunningConsumers consumers = new RunningConsumers();

    /**
     * An endpoint.
     *
     * @param pathOption the name of the option in its path
     * @param path the value of that option
     * @param delay the default delay between two polls, in milliseconds
     */
    protected PollingEndpoint(String uri, Component component, String pathOption, String path, long delay) {
        super(uri, component);
        this.connection = new EndpointConnection(this, pathOption, path);
        setDelay(delay);
    }

    /** The options. */
    public abstract ConnectionConfiguration<N> getConfiguration();

    /** The base URL of the system behind a connection; null if it is not set. */
    protected abstract String serviceUrl(N connection);

    final String path() {
        return connection.path();
    }

    @Override
    public final RunningConsumers consumers() {
        return consumers;
    }

    /**
     * The connection, started.
     *
     * @throws IllegalArgumentException if the endpoint has none
     */
    protected final N connection() throws Exception {
        return connection.started(getConfiguration());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        connection();
    }

    @Override
    public void configureExchange(Exchange exchange) {
        super.configureExchange(exchange);
        CloudEventMessage.received(exchange, getServiceUrl());
    }

    @Override
    public String getServiceUrl() {
        return Optional.ofNullable(getConfiguration().getConnection())
                .map(this::serviceUrl)
                .orElse(null);
    }

    @Override
    public String getServiceProtocol() {
        return "rest";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return connection.metadata();
    }
}
