// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.operation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.api.DocumentFields;
import io.camelcx.expert.api.ExpertUser;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlException;
import io.camelcx.expert.xml.XmlParser;
import io.camelcx.support.exchange.JsonBody;
import io.camelcx.support.json.ExactJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * Reads the document of an operation from a body: the vendor's XML, a JSON object, a map of fields, or a user. A field that it does not contain is not
 * sent.
 */
public final class DocumentBody {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final DocumentFields fields;
    private final ObjectMapper mapper = ExactJson.mapper();
    private final JsonBody bodies = new JsonBody(mapper);
    private final XmlParser xml = new XmlParser();

    /** @param fields what the document may contain */
    public DocumentBody(DocumentFields fields) {
        this.fields = fields;
    }

    /** @throws IllegalArgumentException if the body is no such document; the message names the operation and what is allowed */
    public XmlElement read(Exchange exchange, String operation) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof ExpertUser user) {
            return fields.document(user.changeable());
        }
        if (JsonBody.isText(body)) {
            String text = exchange.getMessage().getBody(String.class);
            if (text != null && text.stripLeading().startsWith("<")) {
                return document(text, operation);
            }
        }
        JsonNode json = bodies.read(exchange, operation);
        if (!json.isObject()) {
            throw new IllegalArgumentException(operation + " needs a body with the fields of a " + fields.root()
                    + ": a map, a JSON object, or the vendor's XML; allowed are " + fields.names());
        }
        return fields.document(mapper.convertValue(json, MAP));
    }

    private XmlElement document(String text, String operation) {
        try {
            XmlElement root = xml.read(
                            text.strip().getBytes(StandardCharsets.UTF_8), Optional.of(StandardCharsets.UTF_8))
                    .root();
            if (root.name().equals(fields.root())) {
                return root;
            }
            throw new IllegalArgumentException(
                    operation + " needs a document " + fields.root() + ", but the body is a document " + root.name());
        } catch (XmlException e) {
            throw new IllegalArgumentException(operation + " needs a document " + fields.root()
                    + ", but the body is malformed XML: " + e.getMessage());
        }
    }
}
