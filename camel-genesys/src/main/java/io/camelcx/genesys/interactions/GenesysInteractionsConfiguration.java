// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.webhook.WebhookConsumerConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-interactions}. */
@UriParams
public class GenesysInteractionsConfiguration extends WebhookConsumerConfiguration<GenesysConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to Genesys, which has the secret of the webhook: channelSecrets with the name of the endpoint."
                            + " Found by its type if the registry contains just one.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(
            label = "consumer",
            defaultValue = "event",
            description =
                    "What an exchange contains: one event, or all events of a webhook as a list (batch). With event, a webhook is"
                            + " answered with success after the route has processed all of its events.")
    private GenesysInteractionsOutput output = GenesysInteractionsOutput.event;

    public GenesysInteractionsConfiguration() {
        super(GenesysConnection.class);
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public GenesysInteractionsOutput getOutput() {
        return output;
    }

    public void setOutput(GenesysInteractionsOutput output) {
        this.output = output;
    }
}
