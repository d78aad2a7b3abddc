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
