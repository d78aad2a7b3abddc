// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.async.Waiting;
import io.camelcx.support.paging.Page;
import io.camelcx.support.paging.PagedItems;
import io.camelcx.support.paging.PagedList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All results of a search, each once. A page of them is requested when its first result is, so that one page and the numbers of the results
 * before it are in memory. For one thread.
 *
 * <p>The vendor's search is no list that can be relied on: results move from page to page while it is read, so that some come twice and others
 * never. What comes twice is dropped; {@link #lost} says how many are missing at the end, which is logged and counted too.
 */
public final class SearchHits implements Iterator<SearchHit> {

    private static final Logger LOG = LoggerFactory.getLogger(SearchHits.class);
    private static final String METER = "camelcx.expert.search.";

    private final ExpertApi api;
    private final SearchClient client;
    private final SearchRequest request;
    private final XmlElement first;
    private final PagedItems<SearchHit, Integer> items;
    private final Set<String> seen = new HashSet<>();
    private final long firstTotal;
    private long total;
    private long repeated;
    private Optional<SearchHit> next = Optional.empty();
    private boolean ended;

    /** @param first the document of the first page */
    SearchHits(ExpertApi api, SearchClient client, SearchRequest request, XmlElement first) {
        this.api = api;
        this.client = client;
        this.request = request;
        this.first = first;
        this.firstTotal = SearchClient.total(first);
        this.total = firstTotal;
        this.items = new PagedItems<>(
                new PagedList<>(ExpertApi.VENDOR, "query", request.offset(), this::page), Waiting.UNTIL_ENDED);
    }

    private CompletableFuture<Page<SearchHit, Integer>> page(int offset) {
        return offset == request.offset()
                ? CompletableFuture.completedFuture(page(offset, first))
                : client.search(request.page(offset, request.limit())).thenApply(document -> page(offset, document));
    }

    private Page<SearchHit, Integer> page(int offset, XmlElement document) {
        Page<SearchHit, Integer> page = Page.last(SearchHit.readAll(document));
        total = SearchClient.total(document);
        int end = offset + page.items().size();
        return page.items().isEmpty() || end >= total ? page : Page.of(page.items(), end);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && items.hasNext()) {
            SearchHit hit = items.next();
            if (seen.add(hit.key())) {
                next = Optional.of(hit);
            } else {
                repeated++;
            }
        }
        if (next.isEmpty() && !ended) {
            ended = true;
            report();
        }
        return next.isPresent();
    }

    @Override
    public SearchHit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SearchHit hit = next.get();
        next = Optional.empty();
        return hit;
    }

    private void report() {
        api.metrics().counter(METER + "repeated").increment(repeated);
        api.metrics().counter(METER + "lost").increment(lost());
        if (lost() > 0 || repeated > 0 || total != firstTotal) {
            LOG.warn(
                    "A search that was read page by page has {} results by its last page ({} by its first one), and had {} different ones:"
                            + " {} are missing, {} came twice",
                    total,
                    firstTotal,
                    seen.size(),
                    lost(),
                    repeated);
        }
    }

    /** The document of the first page. */
    public XmlElement first() {
        return first;
    }

    /** The number of results, as the page that was read last reports it. */
    public long total() {
        return total;
    }

    /** Whether the number of results has changed while they were read. */
    public boolean totalChanged() {
        return total != firstTotal;
    }

    /** How many results came again and were dropped. */
    public long repeated() {
        return repeated;
    }

    /** How many results the search has reported, but not delivered; 0 until the end was reached. */
    public long lost() {
        return ended ? Math.max(0, total - request.offset() - seen.size()) : 0;
    }
}
