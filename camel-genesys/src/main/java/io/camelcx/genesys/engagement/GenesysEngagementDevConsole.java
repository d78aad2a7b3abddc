// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.support.component.EntriesConsole;
import java.util.List;
import java.util.Optional;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.util.json.JsonObject;

/** The consumers of {@code genesys-engagement}: what they follow, and what they cannot read. */
@DevConsole(
        name = "genesys-engagement",
        displayName = "Genesys Engagement",
        description = "Callbacks and queues of genesys-engagement consumers")
public final class GenesysEngagementDevConsole extends EntriesConsole {

    public GenesysEngagementDevConsole() {
        super(
                "genesys-engagement",
                "Genesys Engagement",
                "Callbacks and queues of genesys-engagement consumers",
                "consumers");
    }

    @Override
    protected List<JsonObject> entries() {
        return consumers(GenesysEngagementConsumer.class, GenesysEngagementDevConsole::describe);
    }

    private static JsonObject describe(GenesysEngagementConsumer consumer) {
        JsonObject json = new JsonObject();
        json.put("routeId", consumer.getRouteId());
        json.put("service", consumer.getEndpoint().getService());
        json.put("follow", consumer.getEndpoint().getConfiguration().getFollow().name());
        json.put("followedCallbacks", consumer.followedCallbacks());
        json.put("failing", consumer.failing());
        json.put("delivered", consumer.route().delivered());
        describePolls(
                json,
                consumer.getErrorCounter(),
                consumer.lastSuccessfulPoll(),
                Optional.ofNullable(consumer.getLastError()));
        return json;
    }
}
