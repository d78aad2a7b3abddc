// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer that was given but not sent, immutable.
 *
 * @param status the HTTP status
 * @param fields the header fields in order, without {@code Content-Length}
 * @param body the whole body; not copied, never changed
 * @param framing how the end of the body is marked
 */
public record HeldAnswer(int status, List<Field> fields, byte[] body, Framing framing) {

    /** One line of the head. Several may have one name. */
    public record Field(String name, String value) {}

    public HeldAnswer {
        fields = List.copyOf(fields);
    }

    /** The first value of the header; empty when it is missing. */
    public Optional<String> header(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** With exactly these values for the header, each on a line of its own. */
    public HeldAnswer withHeader(String name, List<String> values) {
        Stream<Field> others = fields.stream().filter(field -> !field.name().equalsIgnoreCase(name));
        Stream<Field> added = values.stream().map(value -> new Field(name, value));
        return new HeldAnswer(status, Stream.concat(others, added).toList(), body, framing);
    }

    /** With one more line. */
    public HeldAnswer withField(Field field) {
        return new HeldAnswer(
                status, Stream.concat(fields.stream(), Stream.of(field)).toList(), body, framing);
    }

    public HeldAnswer withStatus(int changed) {
        return new HeldAnswer(changed, fields, body, framing);
    }

    public HeldAnswer withBody(byte[] changed) {
        return new HeldAnswer(status, fields, changed, framing);
    }

    public HeldAnswer withFraming(Framing changed) {
        return new HeldAnswer(status, fields, body, changed);
    }

    /** The body read as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
