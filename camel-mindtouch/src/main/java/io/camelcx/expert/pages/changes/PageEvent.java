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

import io.camelcx.expert.pages.client.VendorTime;
import io.camelcx.expert.xml.XmlElement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened to a page.
 *
 * @param id     the vendor's id of the event
 * @param kind   what happened
 * @param time   when
 * @param pageId the page's number
 * @param path   where it is, or was
 * @param title  its title, if the event tells
 * @param from   where it was before it was moved
 */
public record PageEvent(
        String id, Kind kind, Optional<Instant> time, long pageId, String path, String title, Optional<String> from) {

    /** What happened to a page. */
    public enum Kind {
        /** It has another path. */
        moved,
        /** It is in the archive. */
        deleted,
        /** It came back from the archive, with the time of its last change as it was. */
        restored,
        /** Something that is found as a change, or does not matter. */
        other
    }

    /** Reads the vendor's element {@code events}, the newest first. */
    static List<PageEvent> readAll(XmlElement events) {
        return events.elements("summary").stream().map(PageEvent::read).toList();
    }

    private static PageEvent read(XmlElement summary) {
        XmlElement event = summary.first("event").orElse(summary);
        XmlElement page = event.first("page").or(() -> summary.first("page")).orElse(event);
        return new PageEvent(
                event.attribute("id").or(() -> summary.attribute("id")).orElse(""),
                kind(event.attribute("type").orElse("")),
                VendorTime.read(event.attribute("datetime")
                        .or(() -> summary.attribute("datetime"))
                        .orElse("")),
                page.number("id").orElse(0),
                page.textOf("path"),
                page.textOf("title"),
                event.first("from").map(from -> from.textOf("path")));
    }

    /** Types are written with several separators, such as {@code page-move} and {@code page:move}. */
    private static Kind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "pagemove", "pagerename" -> Kind.moved;
            case "pagedelete" -> Kind.deleted;
            case "pagerestore", "pageundelete" -> Kind.restored;
            default -> Kind.other;
        };
    }
}
