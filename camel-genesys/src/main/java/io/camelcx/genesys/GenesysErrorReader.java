// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.error.ErrorReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the vendor's error bodies: the envelope ({@code status} with code, message, detail), the gateway's
 * {@code {"message":...}}, OAuth's {@code {"error":...,"error_description":...}}. Anything else is read as plain text or
 * HTML.
 */
public final class GenesysErrorReader implements ErrorReader {

    private static final int MAX_PARTS = 5;
    private static final int NOT_FOUND = 404;

    private final ObjectMapper mapper;
    private final ErrorReader fallback = ErrorReader.generic();

    /** @param mapper parses the bodies */
    public GenesysErrorReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public ErrorDetails read(
            int status, Function<String, Optional<String>> headers, byte[] body, Optional<Charset> charset) {
        return tree(body)
                .flatMap(GenesysErrorReader::object)
                .map(tree -> details(status, headers, tree))
                .orElseGet(() -> foreign(status, headers, fallback.read(status, headers, body, charset)));
    }

    /**
     * Reads a {@code status} object, of an envelope or of an entry of its {@code errors}.
     *
     * @param status the object; its fields may be missing
     * @return code, message, detail, and the correlation id as the id of the request; each empty if missing
     */
    public static ErrorDetails status(JsonNode status) {
        return new ErrorDetails(
                text(status.path("code")),
                text(status.path("message")),
                text(status.path("detail")),
                text(status.path("corrId")),
                Optional.empty());
    }

    private ErrorDetails details(int status, Function<String, Optional<String>> headers, JsonNode tree) {
        if (tree.path("status").isObject()) {
            return withAdvice(status, headers, envelope(tree));
        }
        JsonNode error = tree.path("error").isObject() ? tree.path("error") : tree;
        Optional<String> code = text(error.path("code")).or(() -> text(error.path("error")));
        Optional<String> message = text(error.path("error_description")).or(() -> text(error.path("message")));
        return foreign(status, headers, details(code, message));
    }

    /** The vendor's services report unknown objects in their envelope; a 404 without one is from another server. */
    private static ErrorDetails foreign(int status, Function<String, Optional<String>> headers, ErrorDetails details) {
        ErrorDetails read = withAdvice(status, headers, details);
        return status == NOT_FOUND
                ? read.withAdvice("The response is not from the vendor's service: check baseUrl and nexusBaseUrl of the"
                        + " connection, and proxies in between.")
                : read;
    }

    /** The error of a list is its first entry. */
    private static Optional<JsonNode> object(JsonNode tree) {
        JsonNode first = tree.isArray() ? tree.path(0) : tree;
        return Optional.of(first).filter(JsonNode::isObject);
    }

    /** A bulk operation lists the error of each part in {@code errors}. */
    static ErrorDetails envelope(JsonNode tree) {
        ErrorDetails whole = status(tree.path("status"));
        List<String> parts = new ArrayList<>();
        for (JsonNode error : tree.path("errors")) {
            text(error.path("status").path("message")).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            return whole;
        }
        String first = String.join("; ", parts.subList(0, Math.min(parts.size(), MAX_PARTS)));
        String rest = parts.size() > MAX_PARTS ? "; and " + (parts.size() - MAX_PARTS) + " more" : "";
        return new ErrorDetails(
                whole.code(), whole.message(), Optional.of(first + rest), whole.requestId(), whole.advice());
    }

    private static ErrorDetails details(Optional<String> code, Optional<String> message) {
        return new ErrorDetails(code, message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ErrorDetails withAdvice(
            int status, Function<String, Optional<String>> headers, ErrorDetails details) {
        Optional<String> requestId =
                details.requestId().or(() -> headers.apply("X-B3-TraceId")).or(() -> headers.apply("x-amzn-RequestId"));
        return new ErrorDetails(
                details.code(), details.message(), details.detail(), requestId, advice(status, details));
    }

    private static Optional<String> advice(int status, ErrorDetails details) {
        boolean oauth = details.code().map(code -> code.equals("invalid_grant")).orElse(false);
        return switch (status) {
            case 400 -> oauth ? Optional.of("Check the user name and password.") : Optional.empty();
            case 401 ->
                Optional.of("Check the client id and client secret. Of a signed request, check the channel's secret.");
            case 403 -> Optional.of("Check the API key.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(JsonNode node) {
        if (node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(node.isValueNode() ? node.asText() : node.toString());
    }

    private Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.ofNullable(mapper.readTree(body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
