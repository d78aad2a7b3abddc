// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;

/**
 * An interaction, as the Interactions Webhook describes it.
 *
 * @param id its id
 * @param mediaType {@code chat} or {@code email}
 * @param interactionSubtype such as {@code InboundNew} or {@code SMS}
 * @param selfUri where its data can be read
 */
public record InteractionEntity(String id, String mediaType, String interactionSubtype, String selfUri) {

    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("mediaType", mediaType)
                .put("interactionSubtype", interactionSubtype)
                .put("selfUri", selfUri);
    }
}
