// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.notification.NotificationConsumer;
import io.camelcx.genesys.notification.NotificationSource;
import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.exchange.CommaList;
import java.util.List;
import java.util.Set;
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

/** Users, objects and settings of Genesys Multicloud CX (Provisioning API): read, change, import and export them, and receive their changes. */
@ManagedResource(description = "Managed genesys-provisioning endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-provisioning",
        title = "Genesys Provisioning",
        syntax = "genesys-provisioning:name",
        category = {Category.SAAS, Category.API},
        headersClass = GenesysProvisioningConstants.class)
public class GenesysProvisioningEndpoint extends ConnectionEndpoint<GenesysConnection>
        implements MultipleConsumersSupport {

    static final String SCHEME = "genesys-provisioning";

    @UriPath(description = "Any name for the endpoint, such as what it is for.")
    @Metadata(required = true)
    private final String name;

    @UriParam
    private final GenesysProvisioningConfiguration configuration;

    GenesysProvisioningEndpoint(
            String uri,
            GenesysProvisioningComponent component,
            String name,
            GenesysProvisioningConfiguration configuration) {
        super(uri, component, "name", name);
        this.name = name;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new GenesysProvisioningOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        NotificationConsumer consumer = new NotificationConsumer(this, processor, SCHEME, this::source);
        configureConsumer(consumer);
        return consumer;
    }

    private NotificationSource source() throws Exception {
        Set<String> types = Set.copyOf(CommaList.of(configuration.getTypes()));
        if (types.isEmpty()) {
            throw new IllegalArgumentException("The option types is missing, which a consumer of genesys-provisioning"
                    + " needs: the types of objects, such as users,skills");
        }
        ProvisioningSession session = session();
        session.watch(types);
        return new NotificationSource(
                session.shared(),
                configuration.getQueueSize(),
                configuration.isSessionEvents(),
                new ObjectChanges(types, session.shared().access().api().json()));
    }

    /** The session of the connection, which has the options of this endpoint. */
    ProvisioningSession session() throws Exception {
        List<String> channels = CommaList.of(configuration.getChannels());
        if (channels.isEmpty() || channels.stream().anyMatch(channel -> !channel.startsWith("/"))) {
            throw new IllegalArgumentException("channels must contain names that begin with a slash");
        }
        if (configuration.getWarmUp().isNegative()) {
            throw new IllegalArgumentException("warmUp must not be negative");
        }
        return ProvisioningSessions.of(connection())
                .session(channels, configuration.sessionSettings(), configuration.getWarmUp());
    }

    /** The files that exist as long as their exchanges. */
    ComponentFiles files() {
        return ((GenesysProvisioningComponent) getComponent()).temporaryFiles();
    }

    /** Consumers share the session of the connection, and each gets all changes of its types. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    /** The name. */
    public String getName() {
        return name;
    }

    @Override
    public GenesysProvisioningConfiguration getConfiguration() {
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
