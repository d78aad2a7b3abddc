// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import io.camelcx.genesys.notification.NotificationConsole;
import org.apache.camel.spi.annotations.DevConsole;

/** Reports for operators whether consumers are connected, and whether their routes keep up. */
@DevConsole(
        name = "genesys-workspace",
        displayName = "Genesys Workspace",
        description = "Sessions and queues of genesys-workspace consumers")
public final class GenesysWorkspaceDevConsole extends NotificationConsole {

    public GenesysWorkspaceDevConsole() {
        super("genesys-workspace", "Genesys Workspace", "Sessions and queues of genesys-workspace consumers");
    }
}
