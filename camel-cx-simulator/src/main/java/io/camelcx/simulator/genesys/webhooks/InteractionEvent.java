// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.settings.InteractionEventSettings;
import io.camelcx.simulator.http.Json;

/** A state change of an interaction. */
record InteractionEvent(String event, InteractionEntity entity) {
    static final String STARTED = "STARTED";
    static final String FINISHED = "FINISHED";

    ObjectNode json(InteractionEventSettings.Form form) {
        ObjectNode json = Json.object();
        switch (form) {
            case NESTED -> json.put("event", event).set("entity", entity.json());
            case FLAT -> json.put("event", event).setAll(entity.json());
            case EMPTY_ENTITY -> json.put("event", event).putObject("entity");
            case EMPTY -> {}
        }
        return json;
    }
}
