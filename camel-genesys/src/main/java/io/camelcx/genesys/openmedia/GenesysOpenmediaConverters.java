// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.support.json.ExactJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.camel.Converter;

/** {@link Interaction} as JSON text, bytes, stream, map and tree, and back from these. */
@Converter(generateLoader = true)
public final class GenesysOpenmediaConverters {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper mapper = ExactJson.mapper();

    @Converter
    public String toText(Interaction interaction) throws JsonProcessingException {
        return mapper.writeValueAsString(interaction);
    }

    @Converter
    public byte[] toBytes(Interaction interaction) throws JsonProcessingException {
        return mapper.writeValueAsBytes(interaction);
    }

    @Converter
    public InputStream toStream(Interaction interaction) throws JsonProcessingException {
        return new ByteArrayInputStream(toBytes(interaction));
    }

    @Converter
    public Map<String, Object> toMap(Interaction interaction) {
        return mapper.convertValue(interaction, MAP);
    }

    @Converter
    public JsonNode toTree(Interaction interaction) {
        return mapper.valueToTree(interaction);
    }

    @Converter
    public Interaction fromText(String json) throws JsonProcessingException {
        return mapper.readValue(json, Interaction.class);
    }

    @Converter
    public Interaction fromBytes(byte[] json) throws IOException {
        return mapper.readValue(json, Interaction.class);
    }

    @Converter
    public Interaction fromStream(InputStream json) throws IOException {
        return mapper.readValue(json, Interaction.class);
    }

    @Converter
    public Interaction fromMap(Map<String, Object> map) {
        return mapper.convertValue(map, Interaction.class);
    }

    @Converter
    public Interaction fromTree(JsonNode tree) throws JsonProcessingException {
        return mapper.treeToValue(tree, Interaction.class);
    }
}
