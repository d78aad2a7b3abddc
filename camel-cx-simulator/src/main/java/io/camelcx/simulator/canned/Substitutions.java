// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.canned;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values of a request in place of <code>${name}</code>; what the request does not have is empty. */
record Substitutions(HttpCall call, Clock clock) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    String in(String text) {
        return VARIABLE.matcher(text).replaceAll(this::text);
    }

    /** A copy in which a text that is nothing but a variable becomes the value with its own type. */
    JsonNode in(JsonNode template) {
        if (template instanceof ObjectNode object) {
            ObjectNode filled = Json.object();
            object.properties().forEach(field -> filled.set(field.getKey(), in(field.getValue())));
            return filled;
        }
        if (template instanceof ArrayNode array) {
            ArrayNode filled = Json.object().arrayNode();
            array.forEach(item -> filled.add(in(item)));
            return filled;
        }
        if (!template.isTextual()) {
            return template;
        }
        Matcher whole = VARIABLE.matcher(template.asText());
        return whole.matches() ? value(whole.group(1)) : Json.tree(in(template.asText()));
    }

    private String text(MatchResult variable) {
        JsonNode value = value(variable.group(1));
        return Matcher.quoteReplacement(value.isValueNode() ? value.asText() : value.toString());
    }

    private JsonNode value(String name) {
        if (name.equals("now")) {
            return Json.tree(clock.instant().toString());
        }
        return Optional.ofNullable(call.variable(name))
                .or(() -> call.query(name))
                .map(Json::tree)
                .or(() -> call.json().map(body -> body.get(name)))
                .orElseGet(() -> Json.tree(""));
    }
}
