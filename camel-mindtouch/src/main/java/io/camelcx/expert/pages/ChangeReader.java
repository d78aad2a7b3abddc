// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.time.ServerClock;
import java.util.concurrent.CompletableFuture;

/** Reads the pages of changes. */
final class ChangeReader {

    private final PagesClient client;
    private final PageFetcher fetcher;
    private final ServerClock clock;

    ChangeReader(PagesClient client, PageFetcher fetcher, ServerClock clock) {
        this.client = client;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Reads the page of a change. A deleted page is read only if it is uncertain whether it was deleted. */
    CompletableFuture<PageReading> read(PageChange change) {
        ServerClock.Moment start = clock.moment();
        PageId id = PageId.of(change.pageId());
        CompletableFuture<XmlElement> document;
        if (change.kind() != PageChangeKind.deleted) {
            document = fetcher.fetch(id, change.known()).thenApply(ChangeReader::requirePage);
        } else if (change.uncertain()) {
            document = client.info(id).thenApply(ChangeReader::requirePage);
        } else {
            document = CompletableFuture.completedFuture(change.known().orElseThrow());
        }
        return document.thenApply(page -> new PageReading(page, start));
    }

    /** What is known of the page of a change, without a call. */
    PageReading known(PageChange change) {
        return new PageReading(change.known().orElseThrow(), clock.moment());
    }

    private static XmlElement requirePage(XmlElement document) {
        if (document.number("id").orElse(0) <= 0) {
            throw new IllegalStateException(
                    "The response contains no page, but an element " + document.name() + " without an id");
        }
        return document;
    }
}
