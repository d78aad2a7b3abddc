// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Delivers the elements of a JSON array, such as the messages of Bayeux, in another order; another body stays. */
public record MessageOrder(Order order) implements AnswerChange {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What happens to the elements. */
    public enum Order {
        /** Each comes twice in a row. */
        DOUBLED,
        /** The last comes first. */
        REVERSED,
        /** The whole array, then all of it again. */
        REPEATED
    }

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        try {
            return JSON.readTree(answer.body()) instanceof ArrayNode array
                    ? answer.withBody(JSON.writeValueAsBytes(reordered(array)))
                    : answer;
        } catch (JsonProcessingException e) {
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot be read", e);
        }
    }

    private List<JsonNode> reordered(ArrayNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        if (order == Order.REVERSED) {
            Collections.reverse(elements);
        } else if (order == Order.REPEATED) {
            elements.addAll(List.copyOf(elements));
        } else {
            return elements.stream()
                    .flatMap(element -> Collections.nCopies(2, element).stream())
                    .toList();
        }
        return elements;
    }
}
