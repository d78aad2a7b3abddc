// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.events;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.ExpectedDocument;
import io.camelcx.expert.api.ExpertCalls;
import io.camelcx.expert.api.PageId;
import io.camelcx.expert.api.Query;
import io.camelcx.expert.xml.XmlElement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The calls of the vendor's API that say what happened, and where pages are. */
public final class SiteClient {

    private static final ExpectedDocument TREE = ExpectedDocument.list("pages", "page", "tree")
            .checkedBy(tree -> {
                if (tree.name().equals("page")) {
                    ExpectedDocument.requirePage(tree);
                }
            });
    private static final ExpectedDocument EVENTS = ExpectedDocument.list("events");

    private final ExpertCalls calls;

    /** @param api the running connection */
    public SiteClient(ExpertApi api) {
        this.calls = new ExpertCalls(api);
    }

    /** All pages at and below a page. */
    public CompletableFuture<XmlElement> tree(PageId id) {
        return calls.get("tree", calls.uri("/pages/" + id.segment() + "/tree", new Query()), TREE);
    }

    /**
     * The events of a page and the pages below it, the newest first, with the current pages.
     *
     * @param limit at most 1000
     * @param upto  the newest event to read; empty for the newest of all
     */
    public CompletableFuture<XmlElement> events(PageId id, int limit, Optional<String> upto) {
        Query query = new Query().with("limit", limit).with("upto", upto).with("include", "page");
        return calls.get("events", calls.uri("/events/page-hierarchy/" + id.segment(), query), EVENTS);
    }

    /**
     * All events of a row of that list.
     *
     * @param address the URI in the row; only its path below the API is used, so that no other host is called
     * @throws IllegalArgumentException if it is not a URI of this API
     */
    public CompletableFuture<XmlElement> eventDetails(String address) {
        int start = address.indexOf(ExpertApi.ROOT_PATH + "/events/");
        if (start < 0) {
            throw new IllegalArgumentException("The URI of an event's details is not below the site's API");
        }
        String path = address.substring(start + ExpertApi.ROOT_PATH.length());
        String query = new Query()
                .with("include", "page")
                .with("dream.out.format", "xml")
                .toString();
        return calls.get(
                "event details", calls.uri(path + (path.contains("?") ? query.replace('?', '&') : query)), EVENTS);
    }
}
