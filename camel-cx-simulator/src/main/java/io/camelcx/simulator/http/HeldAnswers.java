// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import io.camelcx.simulator.http.change.Framing;
import io.camelcx.simulator.http.change.HeldAnswer;
import io.camelcx.simulator.http.change.HeldAnswer.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;

/** Answers as data, from and to the server's own form. */
final class HeldAnswers {

    private HeldAnswers() {}

    /** What was answered, with the length as the only thing that is known of its framing. */
    static HeldAnswer of(Response response, byte[] body) {
        List<Field> fields = response.getHeaders().stream()
                .filter(field -> field.getHeader() != HttpHeader.CONTENT_LENGTH)
                .map(field -> new Field(field.getName(), field.getValue() == null ? "" : field.getValue()))
                .toList();
        int status = response.getStatus() == 0 ? 200 : response.getStatus();
        return new HeldAnswer(status, fields, body, Framing.LENGTH);
    }

    /** Replaces the head of the response. */
    static void putHead(HeldAnswer answer, Response response) {
        response.reset();
        response.setStatus(answer.status());
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Field field : answer.fields()) {
            HttpField line = new HttpField(field.name(), field.value());
            if (names.add(field.name())) {
                // Jetty has put a date of its own there, which can be replaced but not removed.
                response.getHeaders().put(line);
            } else {
                response.getHeaders().add(line);
            }
        }
    }

    /** Puts these values there, each on a line of its own. */
    static void put(Response response, String name, List<String> values) {
        response.getHeaders().remove(name);
        values.forEach(value -> response.getHeaders().add(new HttpField(name, value)));
    }
}
