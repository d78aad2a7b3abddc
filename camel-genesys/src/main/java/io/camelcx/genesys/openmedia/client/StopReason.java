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
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Why an interaction is stopped: {@code stopInteractionRequest} of the vendor's Openmedia API.
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
