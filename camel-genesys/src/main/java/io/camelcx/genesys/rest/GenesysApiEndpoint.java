// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.notification.NotificationConsumer;
import io.camelcx.genesys.notification.NotificationSource;
import io.camelcx.genesys.session.SharedSession;
import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.rest.RestHeaders;
import io.camelcx.support.rest.RestOperation;
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
 * Any call of the REST APIs of Genesys Multicloud CX, and the notifications of any of its CometD services, with the connection's credentials.
 */
@ManagedResource(description = "Managed genesys-api endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-api",
        title = "Genesys API",
        syntax = "genesys-api:path",
        category = {Category.SAAS, Category.API},
        headersClass = GenesysApiConstants.class)
public class GenesysApiEndpoint extends ConnectionEndpoint<GenesysConnection> implements MultipleConsumersSupport {

    private static final String SCHEME = "genesys-api";

    @UriPath(
            description =
                    "The path below the base URL of the connection, such as workspace/v3/voice/calls/{callId}/answer; the header callId is"
                            + " the value of {callId} then. Of a consumer: the path of the CometD service. Paths below nexus/v3 are called at the"
                            + " nexusBaseUrl.")
    @Metadata(required = true)
    private final String path;

    @UriParam
    private final GenesysApiConfiguration configuration;

    GenesysApiEndpoint(String uri, GenesysApiComponent component, String path, GenesysApiConfiguration configuration) {
        super(uri, component, "path", path);
        this.path = path;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(
                this,
                () -> new RestOperation(
                        new GenesysRest(
                                        api(),
                                        HttpSessions.of(connection()).cookies(configuration.getSession()),
                                        configuration)
                                .api(),
                        configuration,
                        new RestHeaders(GenesysApiConstants.PREFIX),
                        path,
                        getComponent().temporaryFiles()));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        NotificationConsumer consumer = new NotificationConsumer(this, processor, SCHEME, this::source);
        configureConsumer(consumer);
        return consumer;
    }

    private NotificationSource source() throws Exception {
        SharedSession session =
                new ServiceSession(path, configuration).open(connection(), HttpSessions.of(connection()));
        ObjectMapper mapper = api().mapper();
        return new NotificationSource(
                session, configuration.getQueueSize(), configuration.isSessionEvents(), new MapNotifications(mapper));
    }

    /** Each consumer has a session of its own, so each gets all notifications. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    /** The API of the connection, started. */
    GenesysApi api() throws Exception {
        return connection().api();
    }

    @Override
    public GenesysApiComponent getComponent() {
        return (GenesysApiComponent) super.getComponent();
    }

    /** The path below the base URL. */
    public String getPath() {
        return path;
    }

    @Override
    public GenesysApiConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(GenesysConnection connection) {
        return connection.getBaseUrl();
    }

    @ManagedAttribute(
            description =
                    "States of the consumers' sessions: STOPPED, CONNECTING, CONNECTED or DISCONNECTED, with the reason")
    public String getSessionStates() {
        return NotificationConsumer.sessionStates(consumers());
    }

    @ManagedAttribute(description = "Notifications that wait for the route")
    public long getQueueDepth() {
        return consumers().sum(NotificationConsumer.class, NotificationConsumer::queueDepth);
    }

    @ManagedAttribute(description = "Notifications that the route has processed")
    public long getDelivered() {
        return consumers().sum(NotificationConsumer.class, NotificationConsumer::delivered);
    }

    @ManagedAttribute(description = "Notifications that were dropped because the route lagged behind")
    public long getLost() {
        return consumers().sum(NotificationConsumer.class, NotificationConsumer::lost);
    }
}
