// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.notification.NotificationConsumer;
import io.camelcx.genesys.notification.NotificationSource;
import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.component.OperationProducer;
import java.util.List;
import java.util.Optional;
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

/** An agent's session of Genesys Multicloud CX (Workspace API): receive its calls, interactions and states, and operate them. */
@ManagedResource(description = "Managed genesys-workspace endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-workspace",
        title = "Genesys Workspace",
        syntax = "genesys-workspace:name",
        category = {Category.SAAS, Category.API},
        headersClass = GenesysWorkspaceConstants.class)
public class GenesysWorkspaceEndpoint extends ConnectionEndpoint<GenesysConnection>
        implements MultipleConsumersSupport {

    static final String SCHEME = "genesys-workspace";

    @UriPath(description = "Any name for the endpoint, such as that of the agent.")
    @Metadata(required = true)
    private final String name;

    @UriParam
    private final GenesysWorkspaceConfiguration configuration;

    GenesysWorkspaceEndpoint(
            String uri, GenesysWorkspaceComponent component, String name, GenesysWorkspaceConfiguration configuration) {
        super(uri, component, "name", name);
        this.name = name;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new GenesysWorkspaceOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        NotificationConsumer consumer = new NotificationConsumer(this, processor, SCHEME, this::source);
        configureConsumer(consumer);
        return consumer;
    }

    private NotificationSource source() throws Exception {
        List<String> channels = AgentChannels.of(configuration.getChannels());
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("channels must not be empty");
        }
        AgentSession session = session(channels);
        return new NotificationSource(
                session.shared(),
                configuration.getQueueSize(),
                configuration.isSessionEvents(),
                new WorkspaceEvents(List.copyOf(channels), agent()));
    }

    /** The session of the agent, which has the options of this endpoint. */
    AgentSession session(List<String> channels) throws Exception {
        AgentSession session =
                AgentSessions.of(connection()).session(agent(), channels, configuration.sessionSettings());
        configuration.activation().ifPresent(session::activate);
        return session;
    }

    /** The API as the agent. */
    GenesysApi api() throws Exception {
        return connection().apiAs(agent());
    }

    private String agent() {
        return Optional.ofNullable(configuration.getAgent()).orElse("");
    }

    /** Consumers share the session of their agent, and each gets all events. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    /** The name. */
    public String getName() {
        return name;
    }

    @Override
    public GenesysWorkspaceConfiguration getConfiguration() {
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

    @ManagedAttribute(description = "Events that wait for the route")
    public long getQueueDepth() {
        return consumers().sum(NotificationConsumer.class, NotificationConsumer::queueDepth);
    }

    @ManagedAttribute(description = "Events that the route has processed")
    public long getDelivered() {
        return consumers().sum(NotificationConsumer.class, NotificationConsumer::delivered);
    }

    @ManagedAttribute(description = "Events that were dropped because the route lagged behind")
    public long getLost() {
        return consumers().sum(NotificationConsumer.class, NotificationConsumer::lost);
    }
}
