// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
