// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of a list of events: what happened to one page in some time, of which it shows the newest.
 *
 * @param id      the row's id, which changes when something is added
 * @param count   the number of its events
 * @param details the URI of all of them
 * @param newest  the newest one; empty if it cannot be read
 */
record EventRow(String id, long count, Optional<String> details, Optional<PageEvent> newest) {

    /** Reads the vendor's element {@code events}, whose rows are summaries, or events themselves. */
    static List<EventRow> readAll(XmlElement events) {
        return events.elements().stream()
                .filter(row -> row.name().equals("summary") || row.name().equals("event"))
                .map(EventRow::read)
                .toList();
    }

    /** The events that rows show. */
    static Stream<PageEvent> events(XmlElement events) {
        return readAll(events).stream().flatMap(row -> row.newest().stream());
    }

    private static EventRow read(XmlElement row) {
        return new EventRow(
                row.attribute("id").orElse(""),
                row.number("count").orElse(1),
                row.attribute("uri.detail"),
                PageEvent.read(row.first("event").orElse(row)));
    }
}
