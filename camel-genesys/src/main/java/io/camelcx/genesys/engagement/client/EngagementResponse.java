// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.util.Optional;

/** Takes the data out of a response of success, if the response is one of its operation and its input. */
record EngagementResponse(String operation, OperationInput input) {

    EngagementResult result(JsonNode body) throws UnacceptableAnswerException {
        JsonNode data = operation.equals("statistics") ? free(body) : checked(body.path("data"));
        return new EngagementResult(data, corrId(body));
    }

    static Optional<String> corrId(JsonNode body) {
        return Optional.of(body.path("status").path("corrId").asText("")).filter(id -> !id.isBlank());
    }

    private JsonNode checked(JsonNode data) throws UnacceptableAnswerException {
        switch (operation) {
            case "book", "callIn" -> requireText(data, "id");
            case "cancel" -> requireId(data);
            case "callback" -> {
                requireId(data);
                requireText(data, "callbackState");
            }
            case "availability" -> require(data.path("slots").isArray(), "has no slots under data");
            case "openFor", "queueStatus" -> requireNumber(data, operation.equals("openFor") ? "openFor" : "ewt");
            case "estimatedWaitTime" -> waitTimes(data);
            default -> throw new UnacceptableAnswerException("there is no operation " + operation);
        }
        return data;
    }

    private void waitTimes(JsonNode list) throws UnacceptableAnswerException {
        require(list.isArray() && !list.isEmpty(), "has no list of waiting times under data");
        var queues = CommaList.of(input.parameters().get(EngagementTable.QUEUES));
        for (JsonNode item : list) {
            require(item.isObject(), "has a waiting time that is no object");
            requireNumber(item, "estimatedWaitTime");
            require(queues.contains(item.path("virtualQueue").asText().strip()), "is that of another queue");
        }
    }

    /** The vendor's text does not say what it contains. */
    private static JsonNode free(JsonNode body) throws UnacceptableAnswerException {
        JsonNode data = body.path("data");
        if (!data.isMissingNode()) {
            require(data.isContainerNode(), "has no object or list under data");
            return data;
        }
        JsonNode rest = body.deepCopy();
        if (rest instanceof ObjectNode object) {
            object.remove("status");
        }
        require(rest.isContainerNode() && !rest.isEmpty(), "has no statistics");
        return rest;
    }

    private void requireId(JsonNode data) throws UnacceptableAnswerException {
        requireText(data, "id");
        String requested = input.body().map(body -> body.path("id").asText()).orElse("");
        require(data.path("id").asText().equalsIgnoreCase(requested), "is that of another callback");
    }

    private static void requireText(JsonNode data, String field) throws UnacceptableAnswerException {
        require(!data.path(field).asText("").isBlank(), "has no " + field + " under data");
    }

    private static void requireNumber(JsonNode data, String field) throws UnacceptableAnswerException {
        require(data.path(field).isNumber(), "has no " + field + " that is a number under data");
    }

    private static void require(boolean condition, String problem) throws UnacceptableAnswerException {
        if (!condition) {
            throw new UnacceptableAnswerException("the response " + problem);
        }
    }
}
