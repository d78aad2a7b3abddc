// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.genesys.statistics.ReplyFault;
import io.camelcx.simulator.genesys.statistics.StatisticsQuirks;
import io.camelcx.simulator.genesys.statistics.UpdateDelivery;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The control surface of {@link StatisticsQuirks}. */
final class StatisticsQuirksControl {
    private final StatisticsQuirks quirks;

    StatisticsQuirksControl(StatisticsQuirks quirks) {
        this.quirks = quirks;
    }

    Routes routes(String basePath) {
        return new Routes()
                .on("POST", basePath + "/reply-faults", this::add)
                .on("DELETE", basePath + "/reply-faults", this::clear)
                .on("POST", basePath + "/quirks", this::set);
    }

    private Answer add(HttpCall call) {
        try {
            quirks.onReply(fault(ControlAnswer.body(call)));
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
        return ControlAnswer.done();
    }

    private static ReplyFault fault(ObjectNode body) {
        ReplyFault fault = ReplyFault.on(ControlAnswer.required(body, "channel"));
        if (body.has("times")) {
            fault = fault.times(body.path("times").asInt());
        }
        if (body.has("error")) {
            fault = fault.error(ControlAnswer.required(body, "error"));
        }
        if (body.path("ext") instanceof ObjectNode ext) {
            fault = fault.ext(Json.map(ext));
        }
        if (body.path("advice") instanceof ObjectNode advice) {
            for (Map.Entry<String, Object> field : Json.map(advice).entrySet()) {
                fault = fault.advice(field.getKey(), field.getValue());
            }
        }
        for (JsonNode field : body.path("without")) {
            fault = fault.without(field.asText());
        }
        return body.path("forget").asBoolean() ? fault.forgettingTheSession() : fault;
    }

    private Answer clear(HttpCall call) {
        quirks.clearReplyFaults();
        return ControlAnswer.done();
    }

    private Answer set(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        if (body.has("delivery")) {
            quirks.delivery(ControlAnswer.oneOf(UpdateDelivery.class, body, "delivery"));
        }
        if (body.has("clockOffset")) {
            quirks.clockOffset(signedDuration(body, "clockOffset"));
        }
        if (body.has("keepSubscriptions")) {
            quirks.keepSubscriptions(body.path("keepSubscriptions").asBoolean());
        }
        if (body.has("refuseWholeLists")) {
            quirks.refuseWholeLists(body.path("refuseWholeLists").asBoolean());
        }
        return ControlAnswer.done();
    }

    private static Duration signedDuration(ObjectNode body, String field) {
        try {
            return Duration.parse(ControlAnswer.required(body, field));
        } catch (DateTimeParseException e) {
            throw ControlAnswer.refusal(field + " must be a duration such as -PT10S");
        }
    }
}
