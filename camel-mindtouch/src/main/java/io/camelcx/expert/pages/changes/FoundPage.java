// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.xml.XmlElement;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A page that a search has found.
 *
 * @param id       its number
 * @param revision its revision; 0 if the response does not contain it
 * @param modified when it was last changed
 * @param element  the row of the result
 */
public record FoundPage(long id, long revision, Instant modified, XmlElement element) {

    /** The oldest change first. */
    static final Comparator<FoundPage> BY_TIME =
            Comparator.comparing(FoundPage::modified).thenComparing(FoundPage::id);

    /**
     * Reads a row of a result.
     *
     * @return empty if it has no id or no time
     */
    static Optional<FoundPage> read(XmlElement page) {
        long id = page.number("id").orElse(0);
        return VendorTime.read(page.textOf("date.modified"))
                .filter(modified -> id > 0)
                .map(modified -> new FoundPage(id, page.number("revision").orElse(0), modified, page));
    }
}
