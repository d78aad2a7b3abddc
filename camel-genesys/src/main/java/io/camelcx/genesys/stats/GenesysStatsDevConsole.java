// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.session.SessionStatus;
import io.camelcx.genesys.stats.session.SubscriptionStatus;
import io.camelcx.support.component.EntriesConsole;
import java.time.Instant;
import java.util.List;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.util.json.JsonObject;

/** Reports for operators whether consumers are connected, whether values arrive, and whether the route keeps up. */
@DevConsole(
        name = "genesys-stats",
        displayName = "Genesys Statistics",
        description = "Sessions, subscriptions and queues of genesys-stats consumers")
public final class GenesysStatsDevConsole extends EntriesConsole {

    public GenesysStatsDevConsole() {
        super(
                "genesys-stats",
                "Genesys Statistics",
                "Sessions, subscriptions and queues of genesys-stats consumers",
                "consumers");
    }

    @Override
    protected List<JsonObject> entries() {
        return consumers(GenesysStatsConsumer.class, GenesysStatsDevConsole::describe);
    }

    private static JsonObject describe(GenesysStatsConsumer consumer) {
        SessionStatus session = consumer.sessionStatus();
        SubscriptionStatus subscriptions = consumer.subscriptionStatus();
        JsonObject json = new JsonObject();
        json.put("routeId", consumer.getRouteId());
        json.put("endpoint", consumer.getEndpoint().getName());
        json.put("sessionState", session.state().name());
        json.put("sessionReason", session.reason());
        json.put("sessionSince", session.since().toString());
        json.put("reconnects", session.reconnects());
        json.put("statistics", subscriptions.statistics());
        json.put("openStatistics", subscriptions.open());
        json.put("refusedStatistics", subscriptions.refused());
        json.put(
                "subscriptionFailure",
                subscriptions.failure().map(Throwable::getMessage).orElse(""));
        json.put("deliveredValues", consumer.deliveredValues());
        json.put("mergedUpdates", consumer.mergedUpdates());
        json.put("queueDepth", consumer.queueDepth());
        json.put(
                "lastDelivery",
                Instant.ofEpochMilli(consumer.lastDeliveryMillis()).toString());
        return json;
    }
}
