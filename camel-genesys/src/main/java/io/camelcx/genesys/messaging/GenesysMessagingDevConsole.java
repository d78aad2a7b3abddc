// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.support.webhook.WebhookConsole;
import org.apache.camel.spi.annotations.DevConsole;

/** Reports for operators whether agents' messages arrive, and how they were answered. */
@DevConsole(
        name = "genesys-messaging",
        displayName = "Genesys Messaging",
        description = "Webhooks of genesys-messaging consumers")
public final class GenesysMessagingDevConsole extends WebhookConsole {

    public GenesysMessagingDevConsole() {
        super(
                "genesys-messaging",
                "Genesys Messaging",
                "Webhooks of genesys-messaging consumers",
                GenesysMessagingEndpoint.class);
    }
}
