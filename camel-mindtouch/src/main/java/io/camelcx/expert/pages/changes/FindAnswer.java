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
import java.util.List;

/**
 * What one search has found.
 *
 * @param total how many pages there are
 * @param pages those that the answer shows, the oldest change first
 */
record FindAnswer(long total, List<FoundPage> pages) {

    private static final int CAP = 1000;

    static FindAnswer read(XmlElement answer) {
        List<FoundPage> pages = answer.elements("page").stream()
                .map(FoundPage::read)
                .sorted(FoundPage.BY_TIME)
                .toList();
        // An answer that is full and does not say of how many may not be all.
        long unknown = pages.size() < CAP ? pages.size() : Long.MAX_VALUE;
        return new FindAnswer(answer.number("totalcount").orElse(unknown), pages);
    }

    boolean isComplete() {
        return pages.size() >= total;
    }
}
