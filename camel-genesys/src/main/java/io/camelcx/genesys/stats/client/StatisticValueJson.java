// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A {@link StatisticValue} as JSON: the vendor's field names, {@code timestamp} in epoch milliseconds, absent fields left
 * out, unknown fields kept.
 */
final class StatisticValueJson {

    private static final BigDecimal LAST_MILLIS = BigDecimal.valueOf(Long.MAX_VALUE);

    private StatisticValueJson() {}

    /**
     * Reads a value of an update or a response, and completes it with fields of the request.
     *
     * @param json     the vendor's object
     * @param asked    the requested statistic
     * @param fallback the subscription, if the object does not name it
     * @param arrived  the time if the object has none
     */
    static StatisticValue read(JsonNode json, Statistic asked, String fallback, Instant arrived) {
        Map<String, JsonNode> others = Map.of();
        String name = asked.name();
        String objectType = asked.objectType();
        String objectId = asked.objectId();
        String statisticId = asked.statisticId();
        String subscriptionId = fallback;
        JsonNode value = NullNode.getInstance();
        Instant timestamp = arrived;
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            JsonNode node = field.getValue();
            switch (field.getKey()) {
                case "name" -> name = text(node, name);
                case "objectType" -> objectType = text(node, objectType);
                case "objectId" -> objectId = text(node, objectId);
                case "statisticId" -> statisticId = text(node, statisticId);
                case "subscriptionId" -> subscriptionId = text(node, subscriptionId);
                case "value" -> value = node;
                case "timestamp" -> timestamp = timestamp(node, timestamp);
                default -> {
                    others = others.isEmpty() ? new HashMap<>() : others;
                    others.put(field.getKey(), node);
                }
            }
        }
        return new StatisticValue(name, objectType, objectId, statisticId, subscriptionId, value, timestamp, others);
    }

    /** The known text, if it is the same: one instance, with a cached hash code, for all updates. */
    private static String text(JsonNode node, String known) {
        if (node.isNull()) {
            return known;
        }
        String text = node.asText();
        return text.equals(known) ? known : text;
    }

    /** Epoch milliseconds, as a number or text; the known time for anything else. */
    private static Instant timestamp(JsonNode node, Instant known) {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? Instant.ofEpochMilli(node.longValue()) : known;
        }
        return new NumberText(node.asText())
                .value()
                .filter(millis -> millis.abs().compareTo(LAST_MILLIS) <= 0)
                .map(millis -> Instant.ofEpochMilli(millis.longValue()))
                .orElse(known);
    }

    static final class Serializer extends JsonSerializer<StatisticValue> {

        @Override
        public void serialize(StatisticValue value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartObject(value);
            writeUnlessEmpty(json, "name", value.name());
            writeUnlessEmpty(json, "objectType", value.objectType());
            writeUnlessEmpty(json, "objectId", value.objectId());
            writeUnlessEmpty(json, "statisticId", value.statisticId());
            writeUnlessEmpty(json, "subscriptionId", value.subscriptionId());
            json.writeFieldName("value");
            json.writeTree(value.value());
            json.writeNumberField("timestamp", value.timestamp().toEpochMilli());
            for (Map.Entry<String, JsonNode> other : value.others().entrySet()) {
                json.writeFieldName(other.getKey());
                json.writeTree(other.getValue());
            }
            json.writeEndObject();
        }

        private static void writeUnlessEmpty(JsonGenerator json, String field, String text) throws IOException {
            if (!text.isEmpty()) {
                json.writeStringField(field, text);
            }
        }
    }

    static final class Deserializer extends JsonDeserializer<StatisticValue> {

        private static final Statistic UNKNOWN = new Statistic("", "", "", "", Map.of());

        @Override
        public StatisticValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return read(context.readTree(parser), UNKNOWN, "", Instant.now());
        }
    }
}
