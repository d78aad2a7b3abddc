// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What one search has found.
 *
 * @param total      how many pages there are that can be read; empty if the site does not say
 * @param pages      those that the answer shows, the oldest change first
 * @param unreadable rows that lack what tells one change from another
 */
record FindAnswer(OptionalLong total, List<FoundPage> pages, List<XmlElement> unreadable) {

    private static final int CAP = 1000;

    static FindAnswer read(XmlElement answer) {
        List<FoundPage> pages = new ArrayList<>();
        List<XmlElement> unreadable = new ArrayList<>();
        for (XmlElement row : answer.elements("page")) {
            FoundPage.read(row).ifPresentOrElse(pages::add, () -> unreadable.add(row));
        }
        pages.sort(FoundPage.BY_TIME);
        OptionalLong total = answer.number("totalcount");
        return new FindAnswer(
                total.isPresent() ? OptionalLong.of(total.getAsLong() - unreadable.size()) : total, pages, unreadable);
    }

    /** An answer that is full and does not say of how many may not be all. */
    boolean isComplete() {
        return total.isPresent() ? pages.size() >= total.getAsLong() : pages.size() + unreadable.size() < CAP;
    }
}
