// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.openmedia.client.NewInteraction;
import io.camelcx.genesys.openmedia.client.StopReason;
import io.camelcx.support.exchange.JsonBody;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/** Reads a message's body as the fields of a request: JSON as text, bytes, stream, file or tree, a map, a bean or a record. */
final class RequestBody {

    private final ObjectMapper mapper;
    private final JsonBody json;

    RequestBody(ObjectMapper mapper) {
        this.mapper = mapper;
        this.json = new JsonBody(mapper);
    }

    /**
     * The interaction to create.
     *
     * @throws IllegalArgumentException if the body is no valid request
     */
    NewInteraction newInteraction(Exchange exchange, GenesysOpenmediaBodyAs as) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof NewInteraction ready) {
            return ready;
        }
        if (body instanceof Map<?, ?> map) {
            return NewInteraction.of(as == GenesysOpenmediaBodyAs.userData ? Map.of("userData", map) : fields(map));
        }
        return switch (as) {
            case request -> NewInteraction.of(fields(exchange, "create", NewInteraction.FIELDS));
            case userData -> NewInteraction.ofUserData(object(exchange, "create", "the user data"));
        };
    }

    /** A map needs no tree: the client writes it as JSON. */
    private Map<String, Object> fields(Map<?, ?> body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        body.forEach((name, value) -> fields.put(String.valueOf(name), field(value)));
        if (fields.size() == 1 && fields.get("data") instanceof Map<?, ?> data) {
            fields.clear();
            data.forEach((name, value) -> fields.put(String.valueOf(name), field(value)));
        }
        requireKnown(fields.keySet(), "create", NewInteraction.FIELDS);
        return fields;
    }

    private Object field(Object value) {
        boolean plain = value == null || value instanceof String || value instanceof Number || value instanceof Map;
        return plain ? value : mapper.valueToTree(value);
    }

    /**
     * The fields of a request.
     *
     * @param known the vendor's fields; unknown fields are preserved, but a body with only unknown fields is refused
     * @throws IllegalArgumentException if the body is no object, or has only unknown fields
     */
    ObjectNode fields(Exchange exchange, String operation, List<String> known) {
        ObjectNode body = object(exchange, operation, "the fields " + known);
        ObjectNode fields = body.size() == 1 && body.path("data") instanceof ObjectNode data ? data : body;
        requireKnown(fields.properties().stream().map(Map.Entry::getKey).toList(), operation, known);
        return fields;
    }

    private static void requireKnown(Collection<String> names, String operation, List<String> known) {
        if (!names.isEmpty() && Collections.disjoint(names, known)) {
            throw new IllegalArgumentException(operation + " needs a body with at least one of the fields " + known
                    + ", but it has none of them"
                    + (operation.equals("create") ? "; if it is the user data itself, set bodyAs=userData" : ""));
        }
    }

    /** The reason in a body; empty for a body of another kind, such as an interaction or an id. */
    StopReason stopReason(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof StopReason reason) {
            return reason;
        }
        JsonNode fields = reasonFields(exchange, body);
        return new StopReason(
                fields.path("reasonSystemName").asText(""),
                fields.path("reasonDescription").asText(""));
    }

    private JsonNode reasonFields(Exchange exchange, Object body) {
        if (body instanceof CharSequence || body instanceof byte[] || body instanceof StreamCache) {
            String text = exchange.getMessage().getBody(String.class);
            return text.stripLeading().startsWith("{") ? json.read(exchange, text, "stop") : mapper.missingNode();
        }
        return body instanceof Map || body instanceof JsonNode ? json.read(exchange, "stop") : mapper.missingNode();
    }

    private ObjectNode object(Exchange exchange, String operation, String what) {
        Object body = exchange.getMessage().getBody();
        JsonNode tree = json.read(exchange, operation);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException(operation + " needs a body with " + what
                + ": a JSON object, a map, a bean or a record, not "
                + (tree.isNull() || tree.isMissingNode() ? "an empty one" : JsonBody.describe(body)));
    }
}
