// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.camelcx.support.json.JsonRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The value of one statistic of one object at one time.
 *
 * <p>The vendor leaves {@code value} open: it "reflects the structure of the Stat Server message". Two shapes are known.
 * A numeric statistic has {@code intValue} and {@code stringValue} among others; a state statistic is a tree of agent,
 * place, DNs and actions whose times are epoch seconds. It may be JSON null.
 *
 * @param name           the name of the predefined statistic; empty for a definition without a name
 * @param objectType     the type of the object; empty if the server did not send it
 * @param objectId       the object; empty if the server did not send it
 * @param statisticId    the id of the statistic within its subscription; empty for a value read without one
 * @param subscriptionId the id of the subscription; empty for a value read without one
 * @param value          the value that the vendor sent, never null; JSON null if it sent none
 * @param timestamp      when Stat Server created it; the time of arrival if the server did not send one
 * @param others         unknown fields, unchanged
 */
@JsonSerialize(using = StatisticValueJson.Serializer.class)
@JsonDeserialize(using = StatisticValueJson.Deserializer.class)
public record StatisticValue(
        String name,
        String objectType,
        String objectId,
        String statisticId,
        String subscriptionId,
        JsonNode value,
        Instant timestamp,
        Map<String, JsonNode> others)
        implements JsonRecord {

    /** Copies {@code others}. */
    public StatisticValue {
        others = Map.copyOf(others);
    }

    /**
     * Reads a value of an update or a response, and completes it with fields of the request.
     *
     * @param json           the vendor's object
     * @param asked          the requested statistic
     * @param subscriptionId the subscription, if the object does not name it; may be empty
     * @param arrived        the time if the object has none
     */
    public static StatisticValue read(JsonNode json, Statistic asked, String subscriptionId, Instant arrived) {
        return StatisticValueJson.read(json, asked, subscriptionId, arrived);
    }

    /**
     * The value as a number: {@code intValue}, else {@code stringValue} if that is a number, else the value itself if it is a
     * number.
     *
     * @return empty for every other structure, for {@code NaN} and the infinities, and for numbers of more than a thousand digits
     */
    @JsonIgnore
    public Optional<BigDecimal> number() {
        JsonNode exact = value.path("intValue");
        String text = value.path("stringValue").asText("");
        if (exact.isNumber() && (text.isEmpty() || !text.contains("."))) {
            return number(exact);
        }
        return new NumberText(text)
                .value()
                .or(() -> exact.isNumber() ? number(exact) : Optional.empty())
                .or(() -> value.isValueNode() ? number(value) : Optional.empty());
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isIntegralNumber()
                ? Optional.of(node.decimalValue())
                : new NumberText(node.isNull() ? "" : node.asText()).value();
    }

    /**
     * The value as text: {@code stringValue}, else {@code intValue}, else the state of an agent ({@code state} or
     * {@code status} at the top of the tree, or of its branch {@code agent}), else the value itself if it is text or a number.
     *
     * @return empty for JSON null and every other shape
     */
    @JsonIgnore
    public Optional<String> text() {
        return firstText(value, "stringValue", "intValue", "state", "status")
                .or(() -> firstText(value.path("agent"), "state", "status"))
                .or(() -> value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty());
    }

    private static Optional<String> firstText(JsonNode tree, String... fields) {
        for (String field : fields) {
            JsonNode node = tree.path(field);
            if (node.isValueNode() && !node.isNull()) {
                return Optional.of(node.asText());
            }
        }
        return Optional.empty();
    }
}
