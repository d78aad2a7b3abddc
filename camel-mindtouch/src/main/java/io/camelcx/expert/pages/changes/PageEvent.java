// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.pages.client.VendorTime;
import io.camelcx.expert.xml.XmlElement;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened to a page.
 *
 * @param id        the vendor's id of the event
 * @param kind      what happened
 * @param time      when, to the second
 * @param pageId    the page's number; 0 for what happens to no page
 * @param path      where the page was when it had happened
 * @param title     its title as it is today; empty if the event does not say
 * @param from      where the page was before
 * @param fromId    the page from which something came here; 0 if there is none
 * @param root      where the page at the top of what happened was before
 * @param cascading whether all that is below that page is meant too
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
        boolean cascading) {

    /** The vendor's ids hold the time more exactly than it is told. */
    static final Comparator<PageEvent> BY_TIME =
            Comparator.comparing(PageEvent::time).thenComparing(PageEvent::ticks);

    private static final int TIME_UUID = 1;
    private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");
    private static final long TICKS_PER_SECOND = 10_000_000;

    /** What happened to a page. */
    public enum Kind {
        /** It has another path. */
        moved,
        /** It is in the archive. */
        deleted,
        /** It came back from the archive, with the time of its last change as it was. */
        restored,
        /** Something of it was changed that need not count as a change of the page. */
        changed,
        /** Something that is found as a change, or does not matter. */
        other;

        private static final Set<String> OF_NO_INTEREST = Set.of(
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

        /** A verb that is not known is better looked at than left. */
        private static boolean isUnseenChange(String type) {
            return type.startsWith("page.property:")
                    || type.startsWith("page.displayname:")
                    || type.startsWith("attachment:")
                    || type.startsWith("page:") && !OF_NO_INTEREST.contains(type);
        }
    }

    /**
     * Reads the vendor's element {@code event}.
     *
     * @return empty if it lacks its id or its time
     */
    static Optional<PageEvent> read(XmlElement event) {
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

    /** Where all that happened was before: what was below that is meant by an event that cascades. */
    public String rootPath() {
        return root.or(() -> from).orElse(path);
    }

    /** The time in an id of the vendor's, to the second; empty if there is none. */
    static Optional<Instant> timeOf(String id) {
        return ticks(id).map(ticks -> GREGORIAN.plusSeconds(ticks / TICKS_PER_SECOND));
    }

    private long ticks() {
        return ticks(id).orElse(0L);
    }

    private static Optional<Long> ticks(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.version() == TIME_UUID ? Optional.of(uuid.timestamp()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long id(XmlElement page) {
        return page.number("id").orElse(0);
    }

    /** With the page of today its path of then is told beside the present one. */
    private static String pathOfThen(XmlElement page) {
        return page.first("path.original").map(XmlElement::text).orElseGet(() -> page.textOf("path"));
    }
}
