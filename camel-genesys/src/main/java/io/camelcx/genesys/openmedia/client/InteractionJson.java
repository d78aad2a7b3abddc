// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Map;

/** An {@link Interaction} as JSON: the vendor's object, without unknown ids. */
final class InteractionJson {

    private InteractionJson() {}

    static final class Serializer extends JsonSerializer<Interaction> {

        @Override
        public void serialize(Interaction interaction, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartObject(interaction);
            writeUnlessEmpty(json, "id", interaction.id());
            writeUnlessEmpty(json, "externalId", interaction.externalId());
            for (Map.Entry<String, JsonNode> property : interaction.properties().entrySet()) {
                json.writeFieldName(property.getKey());
                json.writeTree(property.getValue());
            }
            json.writeEndObject();
        }

        private static void writeUnlessEmpty(JsonGenerator json, String field, String text) throws IOException {
            if (!text.isEmpty()) {
                json.writeStringField(field, text);
            }
        }
    }

    static final class Deserializer extends JsonDeserializer<Interaction> {

        @Override
        public Interaction deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Interaction.read(context.readTree(parser));
        }
    }
}
