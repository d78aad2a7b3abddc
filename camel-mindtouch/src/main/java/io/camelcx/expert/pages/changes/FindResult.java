// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The result of one search.
 *
 * @param total      the number of readable pages; empty if the site does not report it
 * @param pages      the pages of the result, the oldest change first
 * @param unreadable rows without an id or a time
 */
record FindResult(OptionalLong total, List<FoundPage> pages, List<XmlElement> unreadable) {

    private static final int CAP = 1000;

    static FindResult read(XmlElement result) {
        List<FoundPage> pages = new ArrayList<>();
        List<XmlElement> unreadable = new ArrayList<>();
        for (XmlElement row : result.elements("page")) {
            FoundPage.read(row).ifPresentOrElse(pages::add, () -> unreadable.add(row));
        }
        pages.sort(FoundPage.BY_TIME);
        OptionalLong total = result.number("totalcount");
        return new FindResult(
                total.isPresent() ? OptionalLong.of(total.getAsLong() - unreadable.size()) : total, pages, unreadable);
    }

    /** Without a total, a full result may be incomplete. */
    boolean isComplete() {
        return total.isPresent() ? pages.size() >= total.getAsLong() : pages.size() + unreadable.size() < CAP;
    }
}
