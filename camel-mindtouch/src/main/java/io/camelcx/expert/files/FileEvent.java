// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.events.SiteEvent;
import io.camelcx.expert.xml.XmlElement;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An event of a site, as far as it concerns files.
 *
 * @param id     the vendor's id
 * @param time   when it happened, to the second
 * @param change what has happened to files; empty if nothing has
 */
record FileEvent(String id, Instant time, Optional<FileChange> change) implements SiteEvent {

    private static final String FILE = "attachment";

    /** Afterwards a page has files, of which no event of their own may report. */
    private static final Set<String> BRINGING_FILES =
            Set.of("page:copy", "page:restore", "page:undelete", "page:unarchive", "draft:publish");

    /**
     * Reads the vendor's element {@code event}.
     *
     * @return empty if it lacks its id or its time
     */
    static Optional<FileEvent> read(XmlElement event) {
        Optional<String> id = event.attribute("id").filter(text -> !text.isBlank());
        Optional<Instant> time = event.attribute("datetime").flatMap(VendorTime::read);
        return id.isEmpty() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileEvent(id.get(), time.get(), change(id.get(), event)));
    }

    /** Types are written {@code subject[.part]:verb}; unknown verbs of files count as changes. */
    private static Optional<FileChange> change(String id, XmlElement event) {
        String type = event.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        Optional<FileChangeKind> kind = kind(type, event.first("file").isPresent());
        return kind.map(what -> change(id, event, what)).filter(change -> change.pageId() > 0 || change.fileId() > 0);
    }

    private static Optional<FileChangeKind> kind(String type, boolean withFile) {
        if (type.startsWith(FILE) && !withFile) {
            return Optional.of(FileChangeKind.pageChanged);
        }
        if (type.startsWith(FILE)) {
            return Optional.of(
                    switch (type) {
                        case FILE + ":delete" -> FileChangeKind.deleted;
                        case FILE + ":move", FILE + ":rename" -> FileChangeKind.moved;
                        default -> FileChangeKind.changed;
                    });
        }
        if (type.equals("page:delete")) {
            return Optional.of(FileChangeKind.pageDeleted);
        }
        return BRINGING_FILES.contains(type) ? Optional.of(FileChangeKind.pageChanged) : Optional.empty();
    }

    private static FileChange change(String id, XmlElement event, FileChangeKind kind) {
        Optional<XmlElement> page = event.first("page");
        Optional<XmlElement> file = event.first("file");
        return new FileChange(
                kind,
                file.map(each -> number(each, "id")).orElse(0L),
                file.map(each -> number(each, "revision")).orElse(0L),
                file.map(each -> each.textOf("filename")).orElse(""),
                page.map(each -> number(each, "id")).orElse(0L),
                page.map(FileEvent::pathOfThen).orElse(""),
                event.first("source.file").map(each -> each.textOf("filename")).orElse(""),
                event.first("source.page").map(each -> number(each, "id")).orElse(0L),
                event.attribute("cascading").filter("true"::equalsIgnoreCase).isPresent(),
                id);
    }

    private static long number(XmlElement element, String attribute) {
        return element.number(attribute).orElse(0);
    }

    /** The element contains the current page; the path at the time of the event is beside the current one. */
    private static String pathOfThen(XmlElement page) {
        return page.first("path.original").map(XmlElement::text).orElseGet(() -> page.textOf("path"));
    }
}
