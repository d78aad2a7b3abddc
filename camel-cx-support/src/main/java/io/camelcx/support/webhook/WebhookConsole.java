// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.camelcx.support.component.EntriesConsole;
import java.util.List;
import org.apache.camel.util.json.JsonObject;

/** A dev console of the webhooks of a component, whether camel-webhook serves them or not. */
public abstract class WebhookConsole extends EntriesConsole {

    private final Class<? extends WebhookEndpoint<?>> type;

    /** @param type the component's endpoints */
    protected WebhookConsole(
            String id, String displayName, String description, Class<? extends WebhookEndpoint<?>> type) {
        super(id, displayName, description, "webhooks");
        this.type = type;
    }

    @Override
    protected List<JsonObject> entries() {
        return getCamelContext().getEndpoints().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .flatMap(endpoint -> endpoint.handlers().stream())
                .map(WebhookConsole::describe)
                .toList();
    }

    private static JsonObject describe(WebhookHandler handler) {
        WebhookStatistics statistics = handler.statistics();
        JsonObject json = new JsonObject();
        json.put("route", handler.name());
        json.put("path", handler.path());
        json.put("inflight", handler.inflight());
        json.put("accepted", statistics.accepted());
        json.put("duplicates", handler.duplicates());
        json.put("failed", statistics.failed());
        json.put("refused", statistics.refused());
        json.put("lastAccepted", statistics.lastAccepted().map(Object::toString).orElse(""));
        json.put("lastFailure", statistics.lastFailure().map(Object::toString).orElse(""));
        return json;
    }
}
