// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;

/** An interaction as JSON, alike in the API's answers, for which the vendor's text says only "object", and in the control surface. */
final class InteractionJson {

    private InteractionJson() {}

    static ObjectNode write(Interaction interaction) {
        ObjectNode json = Json.object().put("id", interaction.id());
        interaction.externalId().ifPresent(id -> json.put("externalId", id));
        interaction.parentInteractionId().ifPresent(id -> json.put("parentInteractionId", id));
        json.put("openMediaService", interaction.service())
                .put("state", interaction.state().text());
        interaction.queue().ifPresent(queue -> json.put("queue", queue));
        interaction.assignedTo().ifPresent(agent -> json.put("assignedTo", agent));
        json.put("receivedAt", interaction.receivedAt())
                .put("createdAt", interaction.createdAt().toString())
                .put("updatedAt", interaction.updatedAt().toString());
        json.set("userData", interaction.userData());
        interaction.stopReason().ifPresent(reason -> {
            reason.systemName().ifPresent(name -> json.put("reasonSystemName", name));
            reason.description().ifPresent(text -> json.put("reasonDescription", text));
        });
        return json;
    }
}
