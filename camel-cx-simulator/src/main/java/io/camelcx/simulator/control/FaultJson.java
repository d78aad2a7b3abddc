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
package io.camelcx.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.FaultEffect;
import io.camelcx.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Faults as JSON. */
final class FaultJson {
    private static final String KINDS = "status, delay, connectionReset, truncatedBody, garbage, slowDrip";

    private FaultJson() {}

    static Fault read(ObjectNode json) {
        try {
            Fault fault = Fault.on(json.path("method").asText("*"), ControlAnswer.required(json, "path"))
                    .whenBodyContains(json.path("bodyContains").asText(""))
                    .delay(ControlAnswer.duration(json, "delay").orElse(Duration.ZERO));
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
        if (fault.times() != Integer.MAX_VALUE) {
            json.put("times", fault.times());
        }
        if (fault.handled()) {
            json.put("afterHandling", true);
        }
        if (!fault.delay().isZero()) {
            json.put("delay", fault.delay().toString());
        }
        writeEffect(fault.effect(), json);
        return json;
    }

    private static Fault withEffect(Fault fault, ObjectNode json) {
        String kind = json.path("kind").asText(json.has("delay") && !json.has("status") ? "delay" : "status");
        return switch (kind) {
            case "delay" -> fault;
            case "status" -> withResponse(fault, json);
            case "connectionReset" -> fault.connectionReset();
            case "truncatedBody" -> fault.truncatedBody(json.path("bytes").asInt(0));
            case "garbage" -> fault.garbage();
            case "slowDrip" ->
                fault.slowDrip(
                        json.path("bytes").asInt(1),
                        ControlAnswer.duration(json, "interval").orElse(Duration.ofMillis(100)));
            default -> throw ControlAnswer.refusal("kind is '" + kind + "', allowed are " + KINDS);
        };
    }

    private static Fault withResponse(Fault fault, ObjectNode json) {
        int status = json.path("status").asInt(0);
        if (status < 200 || status > 599) {
            throw ControlAnswer.refusal("status must be a number from 200 to 599");
        }
        Fault answering = fault.status(status);
        for (Map.Entry<String, JsonNode> header : json.path("headers").properties()) {
            answering = answering.header(header.getKey(), header.getValue().asText());
        }
        return json.has("body") ? answering.body(bodyText(json.get("body"))) : answering;
    }

    /** A body may be written as text, or as the JSON that it is. */
    private static String bodyText(JsonNode body) {
        return body.isTextual() ? body.asText() : Json.text(body);
    }

    private static void writeEffect(FaultEffect effect, ObjectNode json) {
        if (effect instanceof FaultEffect.Respond respond) {
            json.put("kind", "status").put("status", respond.status());
            ObjectNode headers = json.putObject("headers");
            respond.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            json.put("body", new String(respond.body(), StandardCharsets.UTF_8));
        } else if (effect instanceof FaultEffect.ConnectionReset) {
            json.put("kind", "connectionReset");
        } else if (effect instanceof FaultEffect.TruncatedBody truncated) {
            json.put("kind", "truncatedBody").put("bytes", truncated.bytes());
        } else if (effect instanceof FaultEffect.SlowDrip drip) {
            json.put("kind", "slowDrip")
                    .put("bytes", drip.bytesPerInterval())
                    .put("interval", drip.interval().toString());
        } else {
            json.put("kind", "delay");
        }
    }
}
