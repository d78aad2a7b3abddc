// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.FaultEffect;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Strike;
import java.time.Duration;

/** Faults as JSON. */
final class FaultJson {
    private static final String KINDS = "status, delay, changed, connectionReset, truncatedBody, garbage, slowDrip";

    private FaultJson() {}

    static Fault read(ObjectNode json) {
        try {
            Fault matching = Fault.on(json.path("method").asText("*"), ControlAnswer.required(json, "path"))
                    .whenBodyContains(json.path("bodyContains").asText(""))
                    .after(json.path("after").asInt(0))
                    .delay(ControlAnswer.duration(json, "delay").orElse(Duration.ZERO));
            Fault fault =
                    json.has("changes") ? matching.changing(AnswerChangeJson.read(json.get("changes"))) : matching;
            Fault limited = json.has("times") ? fault.times(json.get("times").asInt()) : fault;
            return withEffect(json.path("afterHandling").asBoolean(false) ? limited.afterHandling() : limited, json);
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
    }

    static ObjectNode write(Fault fault) {
        ObjectNode json = Json.object().put("method", fault.method()).put("path", fault.path());
        if (!fault.bodyContains().isEmpty()) {
            json.put("bodyContains", fault.bodyContains());
        }
        if (fault.skipped() > 0) {
            json.put("after", fault.skipped());
        }
        if (fault.times() != Integer.MAX_VALUE) {
            json.put("times", fault.times());
        }
        if (fault.handled() && fault.changes().isEmpty()) {
            json.put("afterHandling", true);
        }
        if (!fault.changes().isEmpty()) {
            json.set("changes", AnswerChangeJson.write(fault.changes()));
        }
        if (!fault.delay().isZero()) {
            json.put("delay", fault.delay().toString());
        }
        writeEffect(fault.effect(), json);
        return json;
    }

    static ObjectNode write(Strike strike) {
        ObjectNode json = Json.object().put("method", strike.method()).put("path", strike.path());
        return json.set("fault", write(strike.fault()));
    }

    private static Fault withEffect(Fault fault, ObjectNode json) {
        String kind = json.path("kind").asText(defaultKind(json));
        return switch (kind) {
            case "delay", "changed" -> fault;
            case "status" -> RespondJson.read(fault, json);
            case "connectionReset" -> fault.connectionReset();
            case "truncatedBody" -> {
                int bytes = json.path("bytes").asInt(0);
                yield json.path("reset").asBoolean() ? fault.truncatedByReset(bytes) : fault.truncatedBody(bytes);
            }
            case "garbage" -> fault.garbage();
            case "slowDrip" ->
                fault.slowDrip(
                        json.path("bytes").asInt(1),
                        ControlAnswer.duration(json, "interval").orElse(Duration.ofMillis(100)));
            default -> throw ControlAnswer.refusal("kind is '" + kind + "', allowed are " + KINDS);
        };
    }

    private static String defaultKind(ObjectNode json) {
        if (json.has("status")) {
            return "status";
        }
        return json.has("changes") || json.has("delay") ? "delay" : "status";
    }

    private static void writeEffect(FaultEffect effect, ObjectNode json) {
        if (effect instanceof FaultEffect.Respond respond) {
            RespondJson.write(respond, json.put("kind", "status"));
        } else if (effect instanceof FaultEffect.ConnectionReset) {
            json.put("kind", "connectionReset");
        } else if (effect instanceof FaultEffect.TruncatedBody truncated) {
            json.put("kind", "truncatedBody").put("bytes", truncated.bytes());
            if (truncated.reset()) {
                json.put("reset", true);
            }
        } else if (effect instanceof FaultEffect.SlowDrip drip) {
            json.put("kind", "slowDrip")
                    .put("bytes", drip.bytesPerInterval())
                    .put("interval", drip.interval().toString());
        } else {
            json.put("kind", json.has("changes") ? "changed" : "delay");
        }
    }
}
