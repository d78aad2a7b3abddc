// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.camelcx.expert.api.ExpertProperty;
import io.camelcx.expert.api.VendorTime;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page as JSON: its fields by their names, times in ISO 8601, and the vendor's other fields under {@code details}. */
final class PageJson {

    private PageJson() {}

    static final class Serializer extends JsonSerializer<Page> {

        @Override
        public void serialize(Page page, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeNumberField("id", page.id());
            json.writeStringField("path", page.path());
            json.writeStringField("title", page.title());
            json.writeStringField("uri", page.uri());
            json.writeNumberField("revision", page.revision());
            time(json, "created", page.created());
            time(json, "modified", page.modified());
            json.writeBooleanField("virtual", page.virtual());
            field(json, provider, "contents", page.contents());
            field(json, provider, "tags", page.tags());
            field(json, provider, "properties", page.properties());
            field(json, provider, "subpages", Optional.of(page.subpages()).filter(list -> !list.isEmpty()));
            provider.defaultSerializeField("details", page.details(), json);
            json.writeEndObject();
        }

        private static void time(JsonGenerator json, String name, Optional<Instant> time) throws IOException {
            if (time.isPresent()) {
                json.writeStringField(name, time.get().toString());
            }
        }

        private static void field(JsonGenerator json, SerializerProvider provider, String name, Optional<?> value)
                throws IOException {
            if (value.isPresent()) {
                provider.defaultSerializeField(name, value.get(), json);
            }
        }
    }

    static final class Deserializer extends JsonDeserializer<Page> {

        @Override
        public Page deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode json = parser.readValueAsTree();
            ObjectCodec codec = parser.getCodec();
            Map<String, JsonNode> details = new LinkedHashMap<>();
            json.path("details").fields().forEachRemaining(field -> details.put(field.getKey(), field.getValue()));
            return new Page(
                    json.path("id").asLong(),
                    json.path("path").asText(),
                    json.path("title").asText(),
                    json.path("uri").asText(),
                    json.path("revision").asLong(),
                    VendorTime.read(json.path("created").asText()),
                    VendorTime.read(json.path("modified").asText()),
                    json.path("virtual").asBoolean(),
                    json.has("contents")
                            ? Optional.of(codec.treeToValue(json.get("contents"), PageContents.class))
                            : Optional.empty(),
                    json.has("tags") ? Optional.of(list(codec, json.get("tags"), PageTag.class)) : Optional.empty(),
                    json.has("properties")
                            ? Optional.of(list(codec, json.get("properties"), ExpertProperty.class))
                            : Optional.empty(),
                    list(codec, json.path("subpages"), Page.class),
                    details);
        }

        private static <T> List<T> list(ObjectCodec codec, JsonNode array, Class<T> type) throws IOException {
            List<T> items = new ArrayList<>();
            for (JsonNode item : array) {
                items.add(codec.treeToValue(item, type));
            }
            return List.copyOf(items);
        }
    }
}
