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
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of a list of events: what happened to one page in some time, of which it shows the newest.
 *
 * @param id      the row's id, which changes when something is added
 * @param count   how many events it stands for
 * @param details where all of them are told
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
