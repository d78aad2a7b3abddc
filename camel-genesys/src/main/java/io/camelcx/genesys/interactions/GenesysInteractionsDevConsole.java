// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions;

import io.camelcx.support.webhook.WebhookConsole;
import org.apache.camel.spi.annotations.DevConsole;

/** Reports for operators whether events of interactions arrive, and how they were answered. */
@DevConsole(
        name = "genesys-interactions",
        displayName = "Genesys Interactions",
        description = "Webhooks of genesys-interactions consumers")
public final class GenesysInteractionsDevConsole extends WebhookConsole {

    public GenesysInteractionsDevConsole() {
        super(
                "genesys-interactions",
                "Genesys Interactions",
                "Webhooks of genesys-interactions consumers",
                GenesysInteractionsEndpoint.class);
    }
}
