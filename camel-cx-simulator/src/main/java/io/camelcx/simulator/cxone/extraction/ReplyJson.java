// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.cxone.settings.JobIdForm;
import io.camelcx.simulator.cxone.settings.ReplySettings;
import java.util.Map;

/** Changes of the answers' settings as JSON; what is not named stays as it is. */
final class ReplyJson {

    private ReplyJson() {}

    static ReplySettings apply(JsonNode json, ReplySettings settings) {
        if (!(json instanceof ObjectNode body)) {
            return settings;
        }
        ReplySettings changed = settings;
        if (body.has("jobId")) {
            changed = changed.withJobId(ControlAnswer.oneOf(JobIdForm.class, body, "jobId"));
        }
        if (body.has("jobIdPattern")) {
            changed = changed.withJobIdPattern(body.get("jobIdPattern").asText());
        }
        if (body.has("submitStatus")) {
            changed = changed.withSubmitStatus(body.get("submitStatus").asInt(0));
        }
        if (body.has("jobStatus")) {
            changed = changed.withJobStatus(body.get("jobStatus").asInt(0));
        }
        for (Map.Entry<String, JsonNode> word : body.path("words").properties()) {
            changed = changed.withWord(word.getKey(), word.getValue().asText());
        }
        return changed;
    }
}
