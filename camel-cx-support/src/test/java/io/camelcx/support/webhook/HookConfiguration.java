// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code hook}: those that all webhooks have, and the connection. */
@UriParams
public class HookConfiguration extends WebhookConsumerConfiguration<HookConnection> {

    @UriParam(label = "common", description = "The connection to the toy's system.")
    @Metadata(autowired = true)
    private HookConnection connection;

    public HookConfiguration() {
        super(HookConnection.class);
    }

    @Override
    public HookConnection getConnection() {
        return connection;
    }

    public void setConnection(HookConnection connection) {
        this.connection = connection;
    }
}
