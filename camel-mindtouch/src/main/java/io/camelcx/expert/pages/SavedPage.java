// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.xml.XmlElement;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an exchange has saved, so that its next save does not conflict with it: the response to a save contains the revision, but not its
 * time.
 *
 * @param address  the page as the save named it
 * @param id       the page's number
 * @param revision the new revision; 0 if the response does not contain it
 * @param draft    whether it is a revision of the page's draft
 * @param before   the edit time of the save; empty if it had none
 */
record SavedPage(PageId address, long id, long revision, boolean draft, Optional<Instant> before) {

    static SavedPage of(PageId address, XmlElement edit, Page saved, Optional<String> editTime) {
        return new SavedPage(
                address,
                saved.id(),
                saved.revision(),
                edit.first("page").isEmpty(),
                editTime.flatMap(VendorTime::read));
    }

    boolean isAt(PageId page) {
        return page.equals(address) || page.equals(PageId.of(id));
    }

    /**
     * The edit time for the next save.
     *
     * @param page the page as it is now
     * @return the time of the revision that was saved; if it is not the latest one any more, a time before it, so that the site sees the
     *     change that was made since
     */
    Optional<Instant> editTime(XmlElement page) {
        XmlElement latest = draft ? page.first("draft").orElse(page) : page;
        boolean mine = revision > 0 && latest.number("revision").orElse(0) == revision;
        return mine ? time(latest, "date.edited", "date.modified") : before.or(() -> time(page, "date.created"));
    }

    private static Optional<Instant> time(XmlElement page, String... names) {
        return Stream.of(names)
                .map(page::textOf)
                .map(VendorTime::read)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
