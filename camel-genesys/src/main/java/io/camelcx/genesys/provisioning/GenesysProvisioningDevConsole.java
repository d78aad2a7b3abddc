// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import io.camelcx.genesys.notification.NotificationConsole;
import org.apache.camel.spi.annotations.DevConsole;

/** Reports for operators whether consumers are connected, and whether their routes keep up. */
@DevConsole(
        name = "genesys-provisioning",
        displayName = "Genesys Provisioning",
        description = "Sessions and queues of genesys-provisioning consumers")
public final class GenesysProvisioningDevConsole extends NotificationConsole {

    public GenesysProvisioningDevConsole() {
        super("genesys-provisioning", "Genesys Provisioning", "Sessions and queues of genesys-provisioning consumers");
    }
}
