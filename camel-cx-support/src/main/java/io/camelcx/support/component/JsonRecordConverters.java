// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.json.JsonRecord;
import io.camelcx.support.resource.Lazy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.TypeConverterLoader;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.SimpleTypeConverter;

/** Each {@link JsonRecord} as JSON text, bytes, stream, map and tree, and back from these; lists of them as JSON arrays. */
public final class JsonRecordConverters implements TypeConverterLoader {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** Made by the first conversion: Camel loads the converters of every library in each context. */
    private final Lazy<ObjectMapper> mapper = new Lazy<>(ExactJson::mapper);

    @Override
    public void load(TypeConverterRegistry registry) {
        add(registry, String.class, value -> mapper.get().writeValueAsString(value));
        add(registry, byte[].class, value -> mapper.get().writeValueAsBytes(value));
        add(
                registry,
                InputStream.class,
                value -> new ByteArrayInputStream(mapper.get().writeValueAsBytes(value)));
        add(registry, Map.class, value -> mapper.get().convertValue(value, MAP));
        add(registry, JsonNode.class, value -> mapper.get().valueToTree(value));
        registry.addFallbackTypeConverter(
                new SimpleTypeConverter(false, (type, exchange, value) -> convert(type, value)), false);
    }

    private static void add(TypeConverterRegistry registry, Class<?> type, Writer writer) {
        registry.addTypeConverter(
                type,
                JsonRecord.class,
                new SimpleTypeConverter(false, (target, exchange, value) -> writer.write(value)));
    }

    /**
     * A record from JSON, or a list of records as JSON. Camel calls it only where no converter fits the two types; null lets it go on.
     */
    private Object convert(Class<?> type, Object value) throws IOException {
        if (JsonRecord.class.isAssignableFrom(type)) {
            return fromJson(type, value);
        }
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof JsonRecord
                ? fromList(type, list)
                : null;
    }

    private Object fromJson(Class<?> type, Object value) throws IOException {
        if (value instanceof String text) {
            return mapper.get().readValue(text, type);
        } else if (value instanceof byte[] bytes) {
            return mapper.get().readValue(bytes, type);
        } else if (value instanceof InputStream stream) {
            return mapper.get().readValue(stream, type);
        } else if (value instanceof Map || value instanceof JsonNode) {
            return mapper.get().convertValue(value, type);
        }
        return null;
    }

    private Object fromList(Class<?> type, List<?> list) throws JsonProcessingException {
        if (type == String.class) {
            return mapper.get().writeValueAsString(list);
        } else if (type == byte[].class) {
            return mapper.get().writeValueAsBytes(list);
        } else if (type == InputStream.class) {
            return new ByteArrayInputStream(mapper.get().writeValueAsBytes(list));
        }
        return type == JsonNode.class ? mapper.get().valueToTree(list) : null;
    }

    /** Writes a record. */
    @FunctionalInterface
    private interface Writer {

        Object write(Object value) throws JsonProcessingException;
    }
}
