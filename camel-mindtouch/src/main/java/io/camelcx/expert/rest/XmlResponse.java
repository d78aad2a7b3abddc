// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camelcx.expert.xml.CleanJson;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlException;
import io.camelcx.expert.xml.XmlParser;
import io.camelcx.expert.xml.XmlWriter;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.ExpectedContent;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a document of the vendor as JSON. A response in JSON, which some endpoints have, is JSON already.
 *
 * @param json    reads a response in JSON
 * @param maxSize bytes
 * @param rawXml  whether the value is the XML as text
 * @param arrays  names of elements that are arrays even if there is only one
 */
record XmlResponse(ResponseReader<Optional<JsonNode>> json, long maxSize, boolean rawXml, Set<String> arrays)
        implements ResponseReader<Optional<JsonNode>> {

    private static final XmlParser PARSER = new XmlParser();

    @Override
    public Optional<JsonNode> read(ApiResponse response) throws IOException {
        byte[] content = response.buffered((int) Math.min(maxSize, Integer.MAX_VALUE - 8));
        if (!rawXml && isJson(content)) {
            return json.read(response);
        }
        Optional<InputStream> xml = response.optionalBody(ExpectedContent.xml());
        if (xml.isEmpty()) {
            return Optional.empty();
        }
        try {
            XmlElement root =
                    PARSER.read(xml.get().readAllBytes(), response.charset()).root();
            return Optional.of(rawXml ? TextNode.valueOf(XmlWriter.write(root)) : arrays(CleanJson.of(root)));
        } catch (XmlException e) {
            throw new UnacceptableAnswerException("the response is no XML document: " + e.getMessage());
        }
    }

    private static boolean isJson(byte[] content) {
        for (byte each : content) {
            if (each == '{' || each == '[') {
                return true;
            }
            if (each > ' ') {
                return false;
            }
        }
        return false;
    }

    private JsonNode arrays(JsonNode node) {
        if (arrays.isEmpty()) {
            return node;
        }
        List<JsonNode> children = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            List<String> single = new ArrayList<>();
            object.properties().forEach(field -> {
                children.add(field.getValue());
                if (arrays.contains(field.getKey()) && !field.getValue().isArray()) {
                    single.add(field.getKey());
                }
            });
            single.forEach(name -> object.set(name, array(object.get(name))));
        } else if (node.isArray()) {
            node.forEach(children::add);
        }
        children.forEach(this::arrays);
        return node;
    }

    private static ArrayNode array(JsonNode only) {
        return JsonNodeFactory.instance.arrayNode().add(only);
    }
}
