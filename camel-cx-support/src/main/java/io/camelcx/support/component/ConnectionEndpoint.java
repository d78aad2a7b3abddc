// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.Map;
import java.util.Optional;
import org.apache.camel.Component;
import org.apache.camel.Exchange;
import org.apache.camel.Service;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.support.DefaultEndpoint;

/**
 * An endpoint over a connection whose consumers, if it has any, receive what the system sends. It starts the connection with the first endpoint that
 * uses it, and fails to start without one.
 *
 * @param <N> the vendor's connection
 */
public abstract class ConnectionEndpoint<N extends Service> extends DefaultEndpoint
        implements EndpointServiceLocation, ConsumingEndpoint {

    private final EndpointConnection connection;
    private final RunningConsumers consumers = new RunningConsumers();

    /**
     * An endpoint.
     *
     * @param pathOption the name of the option in its path
     * @param path the value of that option
     */
    protected ConnectionEndpoint(String uri, Component component, String pathOption, String path) {
        super(uri, component);
        this.connection = new EndpointConnection(this, pathOption, path);
    }

    /** The options. */
    public abstract ConnectionConfiguration<N> getConfiguration();

    /** The base URL of the system behind a connection; null if it is not set. */
    protected abstract String serviceUrl(N connection);

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
