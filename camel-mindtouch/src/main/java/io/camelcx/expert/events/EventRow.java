// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.events;

import io.camelcx.expert.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A row of a list of events: what happened to one page in some time, of which it shows the newest.
 *
 * @param id      the row's id, which changes when something is added
 * @param count   the number of its events
 * @param details the URI of all of them
 * @param newest  the newest one; empty if it cannot be read
 * @param <E>     the events
 */
record EventRow<E>(String id, long count, Optional<String> details, Optional<E> newest) {

    /** Reads the vendor's element {@code events}, whose rows are summaries, or events themselves. */
    static <E> List<EventRow<E>> readAll(XmlElement events, Function<XmlElement, Optional<E>> reader) {
        return events.elements().stream()
                .filter(row -> row.name().equals("summary") || row.name().equals("event"))
                .map(row -> read(row, reader))
                .toList();
    }

    /** The events that rows show. */
    static <E> Stream<E> events(XmlElement events, Function<XmlElement, Optional<E>> reader) {
        return readAll(events, reader).stream().flatMap(row -> row.newest().stream());
    }

    private static <E> EventRow<E> read(XmlElement row, Function<XmlElement, Optional<E>> reader) {
        return new EventRow<>(
                row.attribute("id").orElse(""),
                row.number("count").orElse(1),
                row.attribute("uri.detail"),
                reader.apply(row.first("event").orElse(row)));
    }
}
