// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.error.ErrorReader;
import io.camelcx.support.error.TextBody;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the errors of CX: an object with {@code errorType}, of which the vendor's text lists some, and {@code message}; the names of OAuth 2, which a
 * token endpoint may use; and the responses of gateways.
 */
final class CxcomErrorReader implements ErrorReader {

    /** The vendor's text shows the form with names that have no quotes. */
    private final ObjectReader json;

    private final ErrorReader fallback = ErrorReader.generic();

    CxcomErrorReader(ObjectMapper mapper) {
        this.json = mapper.readerFor(JsonNode.class).with(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES.mappedFeature());
    }

    @Override
    public ErrorDetails read(
            int status, Function<String, Optional<String>> headers, byte[] body, Optional<Charset> charset) {
        JsonNode error = tree(TextBody.of(body, charset));
        Optional<String> type = text(error, "errorType").or(() -> text(error, "error"));
        Optional<String> message = text(error, "message").or(() -> text(error, "error_description"));
        return type.isEmpty() && message.isEmpty()
                ? fallback.read(status, headers, body, charset)
                : new ErrorDetails(type, message, Optional.empty(), Optional.empty(), type.flatMap(this::advice));
    }

    private JsonNode tree(String text) {
        try {
            return text.startsWith("{") ? json.readTree(text) : json.createObjectNode();
        } catch (JsonProcessingException noJson) {
            return json.createObjectNode();
        }
    }

    private static Optional<String> text(JsonNode error, String name) {
        return Optional.of(error.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }

    private Optional<String> advice(String type) {
        return switch (type) {
            case "BadAuthToken" ->
                Optional.of(
                        "The user's access token is wrong or was revoked: let the user authorize the application again.");
            case "AccessDenied" -> Optional.of("Check that the user may access the file or group.");
            default -> Optional.empty();
        };
    }
}
