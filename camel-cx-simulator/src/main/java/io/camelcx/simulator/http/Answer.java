// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an endpoint answers, immutable.
 *
 * @param status the HTTP status
 * @param headers header names with their values
 * @param body what follows the head
 */
public record Answer(int status, Map<String, List<String>> headers, AnswerBody body) {

    public static Answer of(int status, String contentType, byte[] body) {
        return of(status, contentType, new AnswerBody.Bytes(body));
    }

    public static Answer of(int status, String contentType, AnswerBody body) {
        return new Answer(status, Map.of("Content-Type", List.of(contentType)), body);
    }

    public static Answer json(int status, JsonNode body) {
        return of(status, "application/json;charset=utf-8", Json.text(body).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer whose body is an object with a message, as gateways answer. */
    public static Answer message(int status, String message) {
        return json(status, Json.object().put("message", message));
    }

    public static Answer html(int status, String page) {
        return of(status, "text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer xml(int status, String document) {
        return of(status, "application/xml", document.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), AnswerBody.NONE);
    }

    public static Answer redirect(String location) {
        return redirect(302, location);
    }

    public static Answer redirect(int status, String location) {
        return new Answer(status, Map.of("Location", List.of(location)), AnswerBody.NONE);
    }

    /** An answer with these values of a header, one line each. */
    public Answer header(String name, String... values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.put(name, List.of(values));
        return new Answer(status, changed, body);
    }

    /** Writes the answer as the whole response. */
    public void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        body.length().ifPresent(response::setContentLengthLong);
        body.writeTo(response.getOutputStream());
    }
}
