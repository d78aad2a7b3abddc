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
import java.util.Comparator;
import java.util.Optional;

/**
 * A page that a search has found.
 *
 * @param id       its number
 * @param revision its revision; 0 if the answer does not say
 * @param modified when it was last changed
 * @param element  what the answer says of it
 */
public record FoundPage(long id, long revision, Instant modified, XmlElement element) {

    /** The oldest change first. */
    static final Comparator<FoundPage> BY_TIME =
            Comparator.comparing(FoundPage::modified).thenComparing(FoundPage::id);

    /**
     * Reads a row of an answer.
     *
     * @return empty if it lacks what tells one change from another
     */
    static Optional<FoundPage> read(XmlElement page) {
        long id = page.number("id").orElse(0);
        return VendorTime.read(page.textOf("date.modified"))
                .filter(modified -> id > 0)
                .map(modified -> new FoundPage(id, page.number("revision").orElse(0), modified, page));
    }
}
