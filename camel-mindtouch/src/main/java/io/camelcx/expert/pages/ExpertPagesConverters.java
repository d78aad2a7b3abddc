// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageFile;
import io.camelcx.expert.pages.client.PageProperty;
import io.camelcx.expert.pages.client.PageTag;
import io.camelcx.support.json.ExactJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/** {@link Page} as JSON text, bytes, stream, map and tree, and back from these; lists of records as JSON. */
@Converter(generateLoader = true)
public final class ExpertPagesConverters {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final Set<Class<?>> RECORDS = Set.of(Page.class, PageTag.class, PageProperty.class, PageFile.class);

    private final ObjectMapper mapper = ExactJson.mapper();

    @Converter
    public String toText(Page page) throws JsonProcessingException {
        return mapper.writeValueAsString(page);
    }

    @Converter
    public byte[] toBytes(Page page) throws JsonProcessingException {
        return mapper.writeValueAsBytes(page);
    }

    @Converter
    public InputStream toStream(Page page) throws JsonProcessingException {
        return new ByteArrayInputStream(toBytes(page));
    }

    @Converter
    public Map<String, Object> toMap(Page page) {
        return mapper.convertValue(page, MAP);
    }

    @Converter
    public JsonNode toTree(Page page) {
        return mapper.valueToTree(page);
    }

    @Converter
    public Page fromText(String json) throws JsonProcessingException {
        return mapper.readValue(json, Page.class);
    }

    @Converter
    public Page fromBytes(byte[] json) throws IOException {
        return mapper.readValue(json, Page.class);
    }

    @Converter
    public Page fromStream(InputStream json) throws IOException {
        return mapper.readValue(json, Page.class);
    }

    @Converter
    public Page fromMap(Map<String, Object> map) {
        return mapper.convertValue(map, Page.class);
    }

    @Converter
    public Page fromTree(JsonNode tree) throws JsonProcessingException {
        return mapper.treeToValue(tree, Page.class);
    }

    /** Records that stand in a list, or beside a page. Other values are none of our business. */
    @Converter(fallback = true)
    public Object toJson(Class<?> type, Exchange exchange, Object value, TypeConverterRegistry registry)
            throws JsonProcessingException {
        Object sample = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
        if (!RECORDS.contains(sample.getClass())) {
            return null;
        }
        if (type == String.class) {
            return mapper.writeValueAsString(value);
        }
        if (type == byte[].class) {
            return mapper.writeValueAsBytes(value);
        }
        return type == InputStream.class ? new ByteArrayInputStream(mapper.writeValueAsBytes(value)) : null;
    }
}
