// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.error.ErrorReader;
import io.camelcx.support.error.TextBody;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the error responses of CXone and of the hosts of its files. The vendor's text shows no error body; known are
 * JSON with a message under one of several names and a list of problems, OAuth's {@code error}, the XML of the file store, plain text and HTML.
 */
final class CxoneErrorReader implements ErrorReader {

    private static final Pattern XML_CODE = Pattern.compile("<Code>([^<]*)</Code>");
    private static final Pattern XML_MESSAGE = Pattern.compile("<Message>([^<]*)</Message>");
    private static final Pattern XML_REQUEST = Pattern.compile("<RequestId>([^<]*)</RequestId>");

    private final ObjectMapper mapper;
    private final ErrorReader fallback = ErrorReader.generic();

    CxoneErrorReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public ErrorDetails read(
            int status, Function<String, Optional<String>> headers, byte[] body, Optional<Charset> charset) {
        String text = TextBody.of(body, charset);
        if (text.startsWith("<") && XML_CODE.matcher(text).find()) {
            return new ErrorDetails(
                    first(XML_CODE, text),
                    first(XML_MESSAGE, text),
                    Optional.empty(),
                    first(XML_REQUEST, text),
                    Optional.empty());
        }
        ErrorDetails details = json(text).orElseGet(() -> fallback.read(status, headers, body, charset));
        Optional<String> requestId = headers.apply("X-Request-Id")
                .or(() -> headers.apply("x-amzn-RequestId"))
                .or(details::requestId);
        return new ErrorDetails(details.code(), details.message(), details.detail(), requestId, advice(status));
    }

    private Optional<ErrorDetails> json(String text) {
        try {
            JsonNode whole =
                    text.startsWith("{") || text.startsWith("[") ? mapper.readTree(text) : mapper.missingNode();
            JsonNode tree = whole.isArray() ? whole.path(0) : whole;
            JsonNode inner = tree.path("error").isObject() ? tree.path("error") : tree;
            Optional<String> message = any(inner, "message", "errorMessage", "error_description", "detail", "title");
            Optional<String> code = any(inner, "code", "errorCode", "error");
            Optional<String> detail =
                    Optional.of(String.join("; ", ErrorList.of(tree))).filter(list -> !list.isEmpty());
            return message.isPresent() || code.isPresent() || detail.isPresent()
                    ? Optional.of(new ErrorDetails(code, message, detail, Optional.empty(), Optional.empty()))
                    : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> any(JsonNode tree, String... names) {
        for (String name : names) {
            JsonNode value = tree.path(name);
            if (value.isValueNode() && !value.asText().isBlank()) {
                return Optional.of(value.asText());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> advice(int status) {
        return status == 401
                ? Optional.of(
                        "Check the access key, or the client id, and its secret; and the scope of an application.")
                : Optional.empty();
    }
}
