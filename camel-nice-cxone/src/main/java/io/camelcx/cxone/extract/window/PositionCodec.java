// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.state.StateCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Positions as JSON. */
final class PositionCodec implements StateCodec<Position> {

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public String write(Position position) {
        ObjectNode json = mapper.createObjectNode().put("next", position.next().toString());
        position.running().ifPresent(job -> write(job.window(), json.putObject("job"))
                .put("id", job.id())
                .put("submitted", job.submitted().toString()));
        if (!position.aside().isEmpty()) {
            ArrayNode list = json.putArray("aside");
            position.aside().forEach(each -> write(each.window(), list.addObject())
                    .put("failures", each.failures())
                    .put("again", each.again().toString())
                    .put("reason", each.reason()));
        }
        return json.toString();
    }

    @Override
    public Position read(String text) throws JsonProcessingException {
        JsonNode json = mapper.readTree(text);
        List<Position.Aside> aside = new ArrayList<>();
        for (JsonNode each : json.path("aside")) {
            aside.add(new Position.Aside(
                    window(each),
                    Math.max(1, each.path("failures").asInt(1)),
                    Instant.parse(each.path("again").asText()),
                    each.path("reason").asText()));
        }
        return new Position(
                day(json, "next"),
                Optional.of(json.path("job")).filter(JsonNode::isObject).map(PositionCodec::job),
                aside);
    }

    private static Position.Job job(JsonNode job) {
        String id = job.path("id").asText();
        if (id.isBlank()) {
            throw new IllegalArgumentException("Its job has no id");
        }
        return new Position.Job(
                id, window(job), Instant.parse(job.path("submitted").asText(Instant.EPOCH.toString())));
    }

    private static DateWindow window(JsonNode json) {
        return new DateWindow(day(json, "start"), day(json, "end"));
    }

    private static ObjectNode write(DateWindow window, ObjectNode json) {
        return json.put("start", window.start().toString())
                .put("end", window.end().toString());
    }

    private static LocalDate day(JsonNode json, String name) {
        return LocalDate.parse(json.path(name).asText());
    }
}
