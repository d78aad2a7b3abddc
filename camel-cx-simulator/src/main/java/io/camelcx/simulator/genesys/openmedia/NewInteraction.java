// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.util.Optional;

/** The fields of a request to create an interaction. */
record NewInteraction(
        Optional<String> externalId,
        Optional<String> parentInteractionId,
        Optional<String> receivedAt,
        ObjectNode userData) {

    /** The vendor's text names no limit; this one keeps a path of the longest characters within the server's bounds. */
    private static final int MAX_EXTERNAL_ID = 1024;

    static NewInteraction read(RequestFields fields) {
        Optional<String> externalId = fields.text("externalId");
        externalId.filter(id -> id.isEmpty() || id.length() > MAX_EXTERNAL_ID).ifPresent(id -> {
            throw RequestFields.invalid(
                    "externalId", "must have 1 to " + MAX_EXTERNAL_ID + " characters, it has " + id.length());
        });
        return new NewInteraction(
                externalId,
                fields.text("parentInteractionId"),
                fields.text("receivedAt"),
                fields.object("userData").orElseGet(Json::object));
    }
}
