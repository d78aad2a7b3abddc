// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.events.SiteEvent;
import io.camelcx.expert.xml.XmlElement;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An event of a page.
 *
 * @param id        the vendor's id of the event
 * @param kind      what happened
 * @param time      when, to the second
 * @param pageId    the page's number; 0 for what happens to no page
 * @param path      the path of the page after the event
 * @param title     the current title of the page; empty if the event does not say
 * @param from      the path of the page before the event
 * @param fromId    the id of the page from which content came; 0 if there is none
 * @param root      the former path of the page at the top of the event
 * @param cascading whether the event concerns all pages below that page too
 */
public record PageEvent(
        String id,
        Kind kind,
        Instant time,
        long pageId,
        String path,
        String title,
        Optional<String> from,
        long fromId,
        Optional<String> root,
        boolean cascading)
        implements SiteEvent {

    /** The kind of an event. */
    public enum Kind {
        /** It has another path. */
        moved,
        /** It is in the archive. */
        deleted,
        /** It was restored from the archive, with the time of its last change unchanged. */
        restored,
        /** A part of it was changed that may not count as a change of the page. */
        changed,
        /** An event that a search finds as a change, or that is irrelevant. */
        other;

        private static final Set<String> IRRELEVANT = Set.of(
                "page:create", "page:copy", "page:view", "page:reorder", "page:children.reordered", "page:publish");

        /** Types are written {@code subject[.part]:verb}; older ones were seen with a hyphen. */
        static Kind of(String text) {
            String type = text.toLowerCase(Locale.ROOT);
            if (!type.contains(":")) {
                type = type.replaceFirst("-", ":");
            }
            return switch (type) {
                case "page:move", "page:rename" -> moved;
                case "page:delete" -> deleted;
                case "page:restore", "page:undelete", "page:unarchive" -> restored;
                default -> isUnseenChange(type) ? changed : other;
            };
        }

        /** Unknown verbs count as changes. */
        private static boolean isUnseenChange(String type) {
            return type.startsWith("page.property:")
                    || type.startsWith("page.displayname:")
                    || type.startsWith("attachment:")
                    || type.startsWith("page:") && !IRRELEVANT.contains(type);
        }
    }

    /**
     * Reads the vendor's element {@code event}.
     *
     * @return empty if it lacks its id or its time
     */
    public static Optional<PageEvent> read(XmlElement event) {
        Optional<String> id = event.attribute("id").filter(text -> !text.isBlank());
        Optional<Instant> time = event.attribute("datetime").flatMap(VendorTime::read);
        if (id.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        Optional<XmlElement> page = event.first("page");
        Optional<XmlElement> source = event.first("source.page").or(() -> event.first("from"));
        return Optional.of(new PageEvent(
                id.get(),
                Kind.of(event.attribute("type").orElse("")),
                time.get(),
                page.map(PageEvent::id).orElse(0L),
                page.map(PageEvent::pathOfThen).orElse(""),
                page.map(each -> each.textOf("title")).orElse(""),
                source.map(PageEvent::pathOfThen),
                source.map(PageEvent::id).orElse(0L),
                event.first("root.page").map(PageEvent::pathOfThen),
                event.attribute("cascading").filter("true"::equalsIgnoreCase).isPresent()));
    }

    /** The former path of the page at the top: an event that cascades concerns the pages below it. */
    public String rootPath() {
        return root.or(() -> from).orElse(path);
    }

    private static long id(XmlElement page) {
        return page.number("id").orElse(0);
    }

    /** The element contains the current page; the path at the time of the event is beside the current one. */
    private static String pathOfThen(XmlElement page) {
        return page.first("path.original").map(XmlElement::text).orElseGet(() -> page.textOf("path"));
    }
}
