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
package io.camelcx.simulator.cxone.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.cxone.settings.ContentCoding;
import io.camelcx.simulator.cxone.settings.Delimiting;
import io.camelcx.simulator.cxone.settings.TransferSettings;
import java.util.ArrayList;
import java.util.List;

/** Changes of how files travel as JSON; what is not named stays as it is. */
final class TransferJson {

    private TransferJson() {}

    static TransferSettings apply(JsonNode json, TransferSettings settings) {
        if (!(json instanceof ObjectNode body)) {
            throw ControlAnswer.refusal("transfer must be a JSON object");
        }
        TransferSettings changed = settings;
        if (body.has("delimiting")) {
            changed = changed.withDelimiting(ControlAnswer.oneOf(Delimiting.class, body, "delimiting"));
        }
        if (body.has("gzipMembers")) {
            changed = changed.withGzipMembers(body.get("gzipMembers").asInt(0));
        }
        if (body.has("coding")) {
            changed = changed.withCoding(ControlAnswer.oneOf(ContentCoding.class, body, "coding"));
        }
        if (body.has("declared")) {
            List<String> values = new ArrayList<>();
            body.get("declared").forEach(value -> values.add(value.asText()));
            changed = changed.withDeclared(values.toArray(String[]::new));
        }
        if (body.has("contentType")) {
            changed = changed.withContentType(body.get("contentType").asText());
        }
        if (body.has("cutAfter")) {
            changed = changed.withCutAfter(body.get("cutAfter").asLong(-1));
        }
        return changed;
    }
}
