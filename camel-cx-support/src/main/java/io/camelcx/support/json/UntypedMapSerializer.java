// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.MapSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Writes the maps of a message: those of the JDK whose types of keys and values are unknown. The JSON is Jackson's. Jackson looks for a serializer of
 * each key and value, which here most are texts and further such maps, and they need none.
 */
final class UntypedMapSerializer extends StdSerializer<Map<?, ?>> implements ContextualSerializer {

    private static final long serialVersionUID = 1L;

    private final MapType type;

    private UntypedMapSerializer(MapType type) {
        super(type);
        this.type = type;
    }

    /** Finds it for a type of maps. */
    static Serializers finder() {
        return new Finder();
    }

    private static final class Finder extends Serializers.Base {

        @Override
        public JsonSerializer<?> findMapSerializer(
                SerializationConfig config,
                MapType type,
                BeanDescription description,
                JsonSerializer<Object> keys,
                TypeSerializer valueTypes,
                JsonSerializer<Object> values) {
            boolean untyped = type.getKeyType().isJavaLangObject()
                    && type.getContentType().isJavaLangObject()
                    && keys == null
                    && valueTypes == null
                    && values == null;
            return untyped
                            && isOfJdk(type.getRawClass())
                            && !config.isEnabled(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    ? new UntypedMapSerializer(type)
                    : null;
        }
    }

    /** Only those have no annotations. */
    private static boolean isOfJdk(Class<?> type) {
        return type.getName().startsWith("java.util.");
    }

    /** A property of a bean may have annotations, which Jackson's own serializer applies. */
    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
            throws JsonMappingException {
        return property == null
                ? this
                : MapSerializer.construct((Set<String>) null, null, type, false, null, null, null, null)
                        .createContextual(provider, property);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Map<?, ?> map) {
        return map.isEmpty();
    }

    @Override
    public void serialize(Map<?, ?> map, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject(map);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            name(entry.getKey(), json, provider);
            try {
                value(entry.getValue(), json, provider);
            } catch (Exception failure) {
                wrapAndThrow(provider, failure, map, String.valueOf(entry.getKey()));
            }
        }
        json.writeEndObject();
    }

    private static void name(Object key, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (key instanceof String text) {
            json.writeFieldName(text);
        } else if (key == null) {
            provider.getDefaultNullKeySerializer().serialize(null, json, provider);
        } else {
            provider.findKeySerializer(key.getClass(), null).serialize(key, json, provider);
        }
    }

    private void value(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Map<?, ?> map && map.getClass() == handledType()) {
            serialize(map, json, provider);
        } else {
            provider.defaultSerializeValue(value, json);
        }
    }
}
