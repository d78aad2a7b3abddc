// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.FaultEffect;
import io.camelcx.simulator.http.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer in place of the service's as JSON. */
final class RespondJson {

    private RespondJson() {}

    static Fault read(Fault fault, ObjectNode json) {
        int status = json.path("status").asInt(0);
        if (status < 200 || status > 599) {
            throw ControlAnswer.refusal("status must be a number from 200 to 599");
        }
        Fault answering = fault.status(status);
        for (Map.Entry<String, JsonNode> header : json.path("headers").properties()) {
            answering = answering.header(header.getKey(), values(header.getValue()));
        }
        if (json.has("bodyBase64")) {
            return answering.body(
                    Base64.getDecoder().decode(json.get("bodyBase64").asText()));
        }
        return json.has("body") ? answering.body(bodyText(json.get("body"))) : answering;
    }

    static void write(FaultEffect.Respond respond, ObjectNode json) {
        json.put("status", respond.status());
        ObjectNode headers = json.putObject("headers");
        respond.headers().forEach((name, values) -> headers.set(name, header(values)));
        text(respond.body())
                .ifPresentOrElse(
                        body -> json.put("body", body),
                        () -> json.put("bodyBase64", Base64.getEncoder().encodeToString(respond.body())));
    }

    /** One value, or a list of those that stand on lines of their own. */
    private static String[] values(JsonNode value) {
        if (value instanceof ArrayNode list) {
            String[] values = new String[list.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = list.get(i).asText();
            }
            return values;
        }
        return new String[] {value.asText()};
    }

    private static JsonNode header(List<String> values) {
        return Json.tree(values.size() == 1 ? values.get(0) : values);
    }

    /** A body may be written as text, or as the JSON that it is. */
    private static String bodyText(JsonNode body) {
        return body.isTextual() ? body.asText() : Json.text(body);
    }

    /** The body as text; empty when it is not UTF-8. */
    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
