// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.exchange.JsonBody;
import io.camelcx.support.exchange.StreamedBody;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.MultipartBody;
import io.camelcx.support.http.RequestBody;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Puts the body of a message into a request, in the form that its content type says. */
final class RestBody {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final String ANY_TYPE = "application/octet-stream";

    private final ObjectMapper mapper;
    private final JsonBody json;
    private final UnaryOperator<JsonNode> wrapping;

    /** @param wrapping makes the JSON that is sent of that which the message has */
    RestBody(ObjectMapper mapper, UnaryOperator<JsonNode> wrapping) {
        this.mapper = mapper;
        this.json = new JsonBody(mapper);
        this.wrapping = wrapping;
    }

    /** @throws IllegalArgumentException if the body of the message does not have the form */
    void write(Exchange exchange, String contentType, String fileField, ApiRequest.Builder request) {
        Object body = exchange.getMessage().getBody();
        if (body == null || "".equals(body)) {
            return;
        }
        String type = contentType.toLowerCase(Locale.ROOT).split(";")[0].strip();
        if (type.equals("application/json") || type.endsWith("+json")) {
            JsonNode sent = json.read(exchange, "A call with JSON");
            if (!sent.isMissingNode() && !sent.isNull()) {
                request.json(mapper, wrapping.apply(sent)).header("Content-Type", contentType);
            }
        } else if (type.equals(FORM) && body instanceof Map<?, ?> fields) {
            request.form(texts(fields));
        } else if (type.equals(MULTIPART)) {
            request.multipart(multipart(exchange, body, fileField));
        } else {
            request.body(StreamedBody.of(exchange, "A call with " + type), contentType);
        }
    }

    private static Map<String, String> texts(Map<?, ?> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> texts.put(String.valueOf(name), value == null ? "" : String.valueOf(value)));
        return texts;
    }

    /** A map is a form with its entries; anything else is the one file of a form. */
    private static MultipartBody multipart(Exchange exchange, Object body, String fileField) {
        MultipartBody.Builder form = MultipartBody.builder();
        if (body instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> add(form, exchange, String.valueOf(name), value));
        } else {
            file(form, exchange, fileField, body);
        }
        return form.build();
    }

    private static void add(MultipartBody.Builder form, Exchange exchange, String name, Object value) {
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            form.field(name, RequestBody.of(value.toString().getBytes(StandardCharsets.UTF_8)));
        } else if (value != null) {
            file(form, exchange, name, value);
        }
    }

    private static void file(MultipartBody.Builder form, Exchange exchange, String field, Object content) {
        Message message = exchange.getMessage();
        String name = StreamedBody.fileName(content)
                .or(() -> Optional.ofNullable(message.getHeader(Exchange.FILE_NAME, String.class)))
                .map(path -> path.replaceFirst(".*[/\\\\]", ""))
                .orElse("file");
        String type = Optional.ofNullable(URLConnection.guessContentTypeFromName(name))
                .orElse(ANY_TYPE);
        form.file(field, name, type, StreamedBody.of(exchange, content, "A call with a form"));
    }
}
