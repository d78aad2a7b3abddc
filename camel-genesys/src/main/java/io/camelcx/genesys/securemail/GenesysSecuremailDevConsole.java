// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.support.component.EntriesConsole;
import java.util.List;
import java.util.Optional;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.util.json.JsonObject;

/** The consumers of {@code genesys-securemail}: what they have delivered, and what they cannot deliver. */
@DevConsole(
        name = "genesys-securemail",
        displayName = "Genesys Secure Email",
        description = "Mails of genesys-securemail consumers")
public final class GenesysSecuremailDevConsole extends EntriesConsole {

    public GenesysSecuremailDevConsole() {
        super("genesys-securemail", "Genesys Secure Email", "Mails of genesys-securemail consumers", "consumers");
    }

    @Override
    protected List<JsonObject> entries() {
        return consumers(GenesysSecuremailConsumer.class, GenesysSecuremailDevConsole::describe);
    }

    private static JsonObject describe(GenesysSecuremailConsumer consumer) {
        JsonObject json = new JsonObject();
        json.put("routeId", consumer.getRouteId());
        json.put("securebox", consumer.getEndpoint().getSecurebox());
        json.put("unreadMails", consumer.unreadMails());
        json.put("failingMails", consumer.failingMails());
        json.put("deliveredMails", consumer.deliveredMails());
        describePolls(
                json,
                consumer.getErrorCounter(),
                consumer.lastSuccessfulPoll(),
                Optional.ofNullable(consumer.getLastError()));
        return json;
    }
}
