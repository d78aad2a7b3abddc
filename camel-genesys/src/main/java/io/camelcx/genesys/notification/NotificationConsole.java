// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.notification;

import io.camelcx.genesys.session.SessionStatus;
import io.camelcx.support.component.EntriesConsole;
import java.time.Instant;
import java.util.List;
import org.apache.camel.util.json.JsonObject;

/** The dev console of a component whose consumers get notifications: whether they are connected, and whether their routes keep up. */
public abstract class NotificationConsole extends EntriesConsole {

    private final String scheme;

    protected NotificationConsole(String scheme, String displayName, String description) {
        super(scheme, displayName, description, "consumers");
        this.scheme = scheme;
    }

    @Override
    protected final List<JsonObject> entries() {
        return consumers(NotificationConsumer.class, NotificationConsole::describe).stream()
                .filter(entry -> entry.getString("endpoint").startsWith(scheme + ":"))
                .toList();
    }

    private static JsonObject describe(NotificationConsumer consumer) {
        SessionStatus session = consumer.sessionStatus();
        JsonObject json = new JsonObject();
        json.put("routeId", consumer.getRouteId());
        json.put("endpoint", consumer.getEndpoint().getEndpointBaseUri());
        json.put("sessionState", session.state().name());
        json.put("sessionReason", session.reason());
        json.put("sessionSince", session.since().toString());
        json.put("reconnects", session.reconnects());
        json.put("delivered", consumer.delivered());
        json.put("lost", consumer.lost());
        json.put("queueDepth", consumer.queueDepth());
        json.put(
                "lastDelivery",
                Instant.ofEpochMilli(consumer.lastDeliveryMillis()).toString());
        return json;
    }
}
