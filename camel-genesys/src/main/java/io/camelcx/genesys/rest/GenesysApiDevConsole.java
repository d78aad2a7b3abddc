// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import io.camelcx.genesys.notification.NotificationConsole;
import org.apache.camel.spi.annotations.DevConsole;

/** Reports for operators whether consumers are connected, and whether their routes keep up. */
@DevConsole(
        name = "genesys-api",
        displayName = "Genesys API",
        description = "Sessions and queues of genesys-api consumers")
public final class GenesysApiDevConsole extends NotificationConsole {

    public GenesysApiDevConsole() {
        super("genesys-api", "Genesys API", "Sessions and queues of genesys-api consumers");
    }
}
