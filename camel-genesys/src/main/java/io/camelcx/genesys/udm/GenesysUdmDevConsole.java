// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.support.component.EntriesConsole;
import java.util.List;
import java.util.Optional;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.util.json.JsonObject;

/** The consumers of {@code genesys-udm}: what they have delivered, and what they cannot deliver. */
@DevConsole(
        name = "genesys-udm",
        displayName = "Genesys User Data Management",
        description = "Exports of genesys-udm consumers")
public final class GenesysUdmDevConsole extends EntriesConsole {

    public GenesysUdmDevConsole() {
        super("genesys-udm", "Genesys User Data Management", "Exports of genesys-udm consumers", "consumers");
    }

    @Override
    protected List<JsonObject> entries() {
        return consumers(GenesysUdmConsumer.class, GenesysUdmDevConsole::describe);
    }

    private static JsonObject describe(GenesysUdmConsumer consumer) {
        JsonObject json = new JsonObject();
        json.put("routeId", consumer.getRouteId());
        json.put("name", consumer.getEndpoint().getName());
        json.put("openExports", consumer.openExports());
        json.put("failingExports", consumer.failingExports());
        json.put("deliveredExports", consumer.deliveredExports());
        json.put("running", String.join("; ", consumer.getEndpoint().running().descriptions()));
        describePolls(
                json,
                consumer.getErrorCounter(),
                consumer.lastSuccessfulPoll(),
                Optional.ofNullable(consumer.getLastError()));
        return json;
    }
}
