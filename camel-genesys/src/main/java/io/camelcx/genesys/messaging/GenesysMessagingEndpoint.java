// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.GenesysWebhook;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.webhook.WebhookEndpoint;
import io.camelcx.support.webhook.WebhookFormat;
import org.apache.camel.Category;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/**
 * Messages between a messaging service, such as an SMS gateway or a mail server, and the agents of Genesys Multicloud CX (Third-Party Messaging).
 */
@ManagedResource(description = "Managed genesys-messaging endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-messaging",
        title = "Genesys Messaging",
        syntax = "genesys-messaging:channelId",
        category = {Category.SAAS, Category.CHAT},
        headersClass = GenesysMessagingConstants.class)
public class GenesysMessagingEndpoint extends WebhookEndpoint<GenesysConnection> {

    private static final String SCHEME = "genesys-messaging";

    @UriPath(
            description =
                    "The id of the channel, such as a telephone number or a mail domain. Its secret is in the connection.")
    @Metadata(required = true)
    private final String channelId;

    @UriParam
    private final GenesysMessagingConfiguration configuration;

    GenesysMessagingEndpoint(
            String uri,
            GenesysMessagingComponent component,
            String channelId,
            GenesysMessagingConfiguration configuration) {
        super(uri, component, SCHEME, "channelId", channelId);
        this.channelId = channelId;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new GenesysMessagingOperations(this));
    }

    @Override
    protected WebhookFormat format() throws Exception {
        return new AgentMessageWebhook(new GenesysWebhook(api(), channelId, SCHEME));
    }

    /** The API of the connection, started. */
    GenesysApi api() throws Exception {
        return connection().api();
    }

    @Override
    public GenesysMessagingComponent getComponent() {
        return (GenesysMessagingComponent) super.getComponent();
    }

    /** The id of the channel. */
    public String getChannelId() {
        return channelId;
    }

    @Override
    public GenesysMessagingConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(GenesysConnection connection) {
        return connection.nexusUrl();
    }
}
