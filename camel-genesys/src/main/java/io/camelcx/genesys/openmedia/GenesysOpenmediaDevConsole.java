// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.support.component.EntriesConsole;
import java.util.List;
import java.util.Optional;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.util.json.JsonObject;

/** The consumers of {@code genesys-openmedia}: how much they watch, and whether it can be read. */
@DevConsole(
        name = "genesys-openmedia",
        displayName = "Genesys Openmedia",
        description = "Watched interactions of genesys-openmedia consumers")
public final class GenesysOpenmediaDevConsole extends EntriesConsole {

    public GenesysOpenmediaDevConsole() {
        super(
                "genesys-openmedia",
                "Genesys Openmedia",
                "Watched interactions of genesys-openmedia consumers",
                "consumers");
    }

    @Override
    protected List<JsonObject> entries() {
        return consumers(GenesysOpenmediaConsumer.class, GenesysOpenmediaDevConsole::describe);
    }

    private static JsonObject describe(GenesysOpenmediaConsumer consumer) {
        JsonObject json = new JsonObject();
        json.put("routeId", consumer.getRouteId());
        json.put("openMediaService", consumer.getEndpoint().getOpenMediaService());
        json.put("watchedInteractions", consumer.watchedInteractions());
        json.put("failingInteractions", consumer.failingInteractions());
        json.put("deliveredExchanges", consumer.route().delivered());
        describePolls(
                json,
                consumer.getErrorCounter(),
                consumer.lastSuccessfulPoll(),
                Optional.ofNullable(consumer.getLastError()));
        return json;
    }
}
