// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.xml.CleanJson;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlParser;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.error.ErrorReader;
import io.camelcx.support.error.TextBody;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the errors of Expert: the default form (exception, resource, message, arguments) and the legacy form (message, status, title, uri),
 * each as XML and as JSON; the page document of a path without a page; and the responses of gateways. Follows "Status Codes" of
 * the vendor's "Getting Started With the API".
 */
final class ExpertErrorReader implements ErrorReader {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final ObjectMapper mapper;
    private final XmlParser parser = new XmlParser();
    private final ErrorReader fallback = ErrorReader.generic();

    ExpertErrorReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public ErrorDetails read(
            int status, Function<String, Optional<String>> headers, byte[] body, Optional<Charset> charset) {
        ErrorDetails details = tree(body, charset)
                .flatMap(tree -> described(status, tree))
                .orElseGet(() -> fallback.read(status, headers, body, charset));
        Optional<String> requestId = headers.apply("X-Request-Id").or(() -> headers.apply("X-Deki-Request-Id"));
        return new ErrorDetails(
                details.code(),
                details.message(),
                details.detail(),
                requestId,
                details.advice().or(() -> advice(status)));
    }

    private Optional<JsonNode> tree(byte[] body, Optional<Charset> charset) {
        String text = TextBody.of(body, charset);
        try {
            if (text.startsWith("{") || text.startsWith("[")) {
                JsonNode tree = mapper.readTree(text);
                return Optional.of(tree.isArray() ? tree.path(0) : tree);
            }
            if (text.startsWith("\"{")) {
                return Optional.of(mapper.readTree(mapper.readValue(text, String.class)));
            }
            if (text.startsWith("<") && !text.regionMatches(true, 0, "<!doctype html", 0, 14)) {
                XmlElement root = parser.read(body, charset).root();
                return root.name().equalsIgnoreCase("html") ? Optional.empty() : Optional.of(CleanJson.of(root));
            }
        } catch (IOException unreadable) {
            // It may be the response of a gateway.
        }
        return Optional.empty();
    }

    private static Optional<ErrorDetails> described(int status, JsonNode tree) {
        if (status == NOT_FOUND
                && tree.path("virtual").asText(tree.path("@virtual").asText()).equals("true")) {
            return Optional.of(virtualPage(tree));
        }
        JsonNode error = tree.path("error").isObject() ? tree.path("error") : tree;
        Optional<String> message = text(error, "message").or(() -> text(error, "title"));
        Optional<String> exception = text(error, "exception");
        if (message.isEmpty() && exception.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ErrorDetails(exception, message, detail(error), Optional.empty(), Optional.empty()));
    }

    private static ErrorDetails virtualPage(JsonNode page) {
        return ErrorDetails.ofMessage(
                        "there is no page at " + text(page, "path").orElse("this place"))
                .withAdvice("Check the path, or set virtualPages=true to get such places as virtual pages.");
    }

    private static Optional<String> detail(JsonNode error) {
        List<String> parts = new ArrayList<>();
        text(error, "resource").ifPresent(resource -> parts.add("resource " + resource));
        List<String> arguments = arguments(error.path("arguments"));
        if (!arguments.isEmpty()) {
            parts.add("arguments " + String.join(", ", arguments));
        }
        List<String> data = new ArrayList<>();
        collect("", error.path("data"), data);
        if (!data.isEmpty()) {
            parts.add("data " + String.join(", ", data));
        }
        // A query may contain user input or a secret.
        text(error, "uri").ifPresent(uri -> parts.add("at " + uri.split("[?#]", 2)[0]));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    /** Collects the fields of an error's data, such as {@code missing.tag=article:topic}. */
    private static void collect(String name, JsonNode value, List<String> data) {
        if (value.isObject()) {
            value.fields()
                    .forEachRemaining(field -> collect(
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), data));
        } else if (value.isArray()) {
            value.forEach(each -> collect(name, each, data));
        } else if (!name.isEmpty() && !value.asText().isBlank()) {
            data.add(name + "=" + value.asText());
        }
    }

    /** In the vendor's JSON one argument is a string, several are an array. */
    private static List<String> arguments(JsonNode arguments) {
        JsonNode argument = arguments.path("argument");
        List<String> texts = new ArrayList<>();
        if (argument.isArray()) {
            argument.forEach(each -> texts.add(each.asText()));
        } else if (!argument.asText().isEmpty()) {
            texts.add(argument.asText());
        }
        return texts;
    }

    private static Optional<String> text(JsonNode tree, String name) {
        return Optional.of(tree.path(name).asText()).filter(text -> !text.isBlank());
    }

    private static Optional<String> advice(int status) {
        return switch (status) {
            case 401 ->
                Optional.of("Check the connection's credentials, and that this machine's clock is right: a"
                        + " signature is valid for five minutes.");
            case 403 -> Optional.of("Check the permissions of the connection's user.");
            case CONFLICT -> Optional.of("The object exists or was changed meanwhile: read it before you try again.");
            default -> Optional.empty();
        };
    }
}
