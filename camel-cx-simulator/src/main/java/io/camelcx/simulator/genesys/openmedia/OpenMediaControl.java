// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.genesys.settings.InteractionReplies;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The Openmedia API's part of the control surface, each route one method of {@link OpenMediaApi}. */
final class OpenMediaControl {
    private static final String BASE_PATH = "/__sim/genesys/openmedia";
    private static final String COLLECTION = BASE_PATH + "/interactions";

    private final OpenMediaApi api;

    OpenMediaControl(OpenMediaApi api) {
        this.api = api;
    }

    Routes routes() {
        return new Routes()
                .on("POST", BASE_PATH + "/replies", this::replies)
                .on("GET", COLLECTION, this::list)
                .on("POST", COLLECTION, this::create)
                .on("DELETE", COLLECTION, this::clear)
                .on("POST", COLLECTION + "/{id}/change", this::change)
                .on("POST", COLLECTION + "/{id}/state", this::setState)
                .on("POST", COLLECTION + "/{id}/complete", call -> interaction(() -> api.complete(call.variable("id"))))
                .on("POST", COLLECTION + "/{id}/stop", call -> interaction(() -> api.stop(call.variable("id"))));
    }

    private Answer list(HttpCall call) {
        Predicate<Interaction> wanted = interaction -> call.query("service")
                        .map(interaction.service()::equals)
                        .orElse(true)
                && call.query("externalId")
                        .map(id -> interaction.externalId().filter(id::equals).isPresent())
                        .orElse(true);
        ArrayNode list = Json.object().arrayNode();
        api.interactions().stream().filter(wanted).map(InteractionJson::write).forEach(list::add);
        ObjectNode json = Json.object().put("created", api.created());
        return Answer.json(200, json.set("interactions", list));
    }

    private Answer create(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        String service = ControlAnswer.required(body, "service");
        String externalId = ControlAnswer.required(body, "externalId");
        return interaction(() -> api.create(service, externalId, properties(body, "userData")));
    }

    private Answer change(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        return interaction(() -> api.change(call.variable("id"), properties(body, "properties")));
    }

    private Answer setState(HttpCall call) {
        InteractionState state = ControlAnswer.oneOf(InteractionState.class, ControlAnswer.body(call), "state");
        return interaction(() -> api.setState(call.variable("id"), state));
    }

    private Answer replies(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        try {
            api.replies(replies -> changed(replies, body));
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
        return ControlAnswer.done();
    }

    private static InteractionReplies changed(InteractionReplies replies, ObjectNode body) {
        return new InteractionReplies(
                body.path("idField").asText(replies.idField()),
                oneOf(body, "data", replies.data()),
                oneOf(body, "code", replies.code()),
                oneOf(body, "afterChange", replies.afterChange()));
    }

    private static <E extends Enum<E>> E oneOf(ObjectNode body, String field, E now) {
        return body.has(field) ? ControlAnswer.oneOf(now.getDeclaringClass(), body, field) : now;
    }

    private Answer clear(HttpCall call) {
        api.clear();
        return ControlAnswer.done();
    }

    private static Map<String, JsonNode> properties(ObjectNode body, String field) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        body.path(field).properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
        return properties;
    }

    /** Answers with the interaction, or why there is none. */
    private static Answer interaction(Supplier<Interaction> action) {
        try {
            return Answer.json(200, InteractionJson.write(action.get()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
    }
}
