/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.genesys.openmedia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.util.Optional;

/** What a caller asks to be created. */
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
