// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The reason for stopping an interaction: {@code stopInteractionRequest} of the vendor's Openmedia API.
 *
 * @param reasonSystemName  the contact centre's name of the reason; empty if none is given
 * @param reasonDescription the reason in words; empty if none is given
 */
public record StopReason(String reasonSystemName, String reasonDescription) {

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!reasonSystemName.isEmpty()) {
            json.put("reasonSystemName", reasonSystemName);
        }
        if (!reasonDescription.isEmpty()) {
            json.put("reasonDescription", reasonDescription);
        }
        return json;
    }
}
