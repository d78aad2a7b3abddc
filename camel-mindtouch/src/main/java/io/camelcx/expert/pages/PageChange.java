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
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.FoundPage;
import io.camelcx.expert.pages.changes.PageEvent;
import io.camelcx.expert.xml.XmlElement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a consumer has to tell of a page.
 *
 * @param kind     what has happened
 * @param pageId   the page's number
 * @param known    what the site has told of it so far
 * @param modified when it was last changed, as far as that is known
 * @param from     where it was before it was moved
 */
record PageChange(
        PageChangeKind kind,
        long pageId,
        Optional<XmlElement> known,
        Optional<Instant> modified,
        Optional<String> from) {

    static PageChange of(FoundPage page) {
        return new PageChange(
                PageChangeKind.changed,
                page.id(),
                Optional.of(page.element()),
                Optional.of(page.modified()),
                Optional.empty());
    }

    /** Empty for an event that is of no interest, or is found as a change. */
    static Optional<PageChange> of(PageEvent event) {
        return switch (event.kind()) {
            case moved -> Optional.of(of(PageChangeKind.moved, event, Optional.empty()));
            case restored -> Optional.of(of(PageChangeKind.changed, event, Optional.empty()));
            case deleted -> Optional.of(of(PageChangeKind.deleted, event, Optional.of(gone(event))));
            case other -> Optional.empty();
        };
    }

    private static PageChange of(PageChangeKind kind, PageEvent event, Optional<XmlElement> known) {
        return new PageChange(kind, event.pageId(), known, Optional.empty(), event.from());
    }

    private static XmlElement gone(PageEvent event) {
        return new XmlElement(
                "page",
                Map.of("id", Long.toString(event.pageId()), "deleted", "true"),
                List.of(XmlElement.ofText("title", event.title()), XmlElement.ofText("path", event.path())));
    }
}
