// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.support.json.ExactJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/** {@link StatisticValue} and {@link ServiceEvent} as JSON text, stream, bytes, map and tree, and values back from these. */
@Converter(generateLoader = true)
public final class GenesysStatsConverters {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper mapper = ExactJson.mapper();

    @Converter
    public String toText(StatisticValue value) throws JsonProcessingException {
        return mapper.writeValueAsString(value);
    }

    @Converter
    public byte[] toBytes(StatisticValue value) throws JsonProcessingException {
        return mapper.writeValueAsBytes(value);
    }

    @Converter
    public InputStream toStream(StatisticValue value) throws JsonProcessingException {
        return new ByteArrayInputStream(toBytes(value));
    }

    @Converter
    public Map<String, Object> toMap(StatisticValue value) {
        return mapper.convertValue(value, MAP);
    }

    @Converter
    public JsonNode toTree(StatisticValue value) {
        return mapper.valueToTree(value);
    }

    @Converter
    public StatisticValue fromText(String json) throws JsonProcessingException {
        return mapper.readValue(json, StatisticValue.class);
    }

    @Converter
    public StatisticValue fromBytes(byte[] json) throws IOException {
        return mapper.readValue(json, StatisticValue.class);
    }

    @Converter
    public StatisticValue fromStream(InputStream json) throws IOException {
        return mapper.readValue(json, StatisticValue.class);
    }

    @Converter
    public StatisticValue fromMap(Map<String, Object> map) {
        return mapper.convertValue(map, StatisticValue.class);
    }

    @Converter
    public StatisticValue fromTree(JsonNode tree) throws JsonProcessingException {
        return mapper.treeToValue(tree, StatisticValue.class);
    }

    @Converter
    public String toText(ServiceEvent event) throws JsonProcessingException {
        return mapper.writeValueAsString(event);
    }

    @Converter
    public byte[] toBytes(ServiceEvent event) throws JsonProcessingException {
        return mapper.writeValueAsBytes(event);
    }

    @Converter
    public InputStream toStream(ServiceEvent event) throws JsonProcessingException {
        return new ByteArrayInputStream(toBytes(event));
    }

    /** A batch: a list of values as a JSON array. Other lists are left to other converters. */
    @Converter(fallback = true)
    public Object batchTo(Class<?> type, Exchange exchange, Object value, TypeConverterRegistry registry)
            throws JsonProcessingException {
        if (!(value instanceof List<?> list) || list.isEmpty() || !(list.get(0) instanceof StatisticValue)) {
            return null;
        }
        if (type == String.class) {
            return mapper.writeValueAsString(list);
        } else if (type == byte[].class) {
            return mapper.writeValueAsBytes(list);
        } else if (type == InputStream.class) {
            return new ByteArrayInputStream(mapper.writeValueAsBytes(list));
        } else if (type == JsonNode.class) {
            return mapper.valueToTree(list);
        }
        return null;
    }
}
