/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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

    /** Puts the head of the answer in place of what the response has. */
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
