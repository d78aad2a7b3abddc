// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.GenesysWebhook;
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
 * Chat and e-mail interactions of Genesys Multicloud CX that start and finish, received by its Interactions Webhook.
 */
@ManagedResource(description = "Managed genesys-interactions endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-interactions",
        title = "Genesys Interactions",
        syntax = "genesys-interactions:name",
        category = {Category.SAAS, Category.MONITORING},
        consumerOnly = true,
        headersClass = GenesysInteractionsConstants.class)
public class GenesysInteractionsEndpoint extends WebhookEndpoint<GenesysConnection> {

    private static final String SCHEME = "genesys-interactions";

    @UriPath(description = "A name for the webhook, by which the connection's channelSecrets have its secret.")
    @Metadata(required = true)
    private final String name;

    @UriParam
    private final GenesysInteractionsConfiguration configuration;

    GenesysInteractionsEndpoint(
            String uri,
            GenesysInteractionsComponent component,
            String name,
            GenesysInteractionsConfiguration configuration) {
        super(uri, component, SCHEME, "name", name);
        this.name = name;
        this.configuration = configuration;
    }

    @Override
    protected WebhookFormat format() throws Exception {
        return new EventsWebhook(
                new GenesysWebhook(connection().api(), name, SCHEME),
                configuration.getOutput() == GenesysInteractionsOutput.batch);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("genesys-interactions only receives");
    }

    /** A name for the webhook. */
    public String getName() {
        return name;
    }

    @Override
    public GenesysInteractionsConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(GenesysConnection connection) {
        return connection.nexusUrl();
    }
}
