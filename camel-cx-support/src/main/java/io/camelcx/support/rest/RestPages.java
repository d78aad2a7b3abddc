// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.async.Waiting;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.HttpAddress;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.paging.Page;
import io.camelcx.support.paging.PagedItems;
import io.camelcx.support.paging.PagedList;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The pages of one list, requested one after the other by the thread that iterates; the first one before, so that a refusal fails the call. */
final class RestPages {

    private static final int NO_CONTENT = 204;

    private final RestCalls calls;
    private final ListPaging paging;
    private final RestQuery query;
    private final Function<URI, ApiRequest> requests;
    private final ResponseReader<Optional<JsonNode>> json;
    private final AtomicLong pages = new AtomicLong();

    /** What a page is requested with: its address, and the number of its first item. */
    private record Cursor(URI address, long offset) {}

    /** What was read of a response. */
    private record Received(int status, Page<JsonNode, Cursor> page) {}

    /** A list whose first page was received, with the HTTP status of its response. */
    record Opened(int status, Iterator<JsonNode> items) {}

    /**
     * A list.
     *
     * @param query    of the first page
     * @param requests makes the request of a page
     * @param json     reads a response
     */
    RestPages(
            RestCalls calls,
            ListPaging paging,
            RestQuery query,
            Function<URI, ApiRequest> requests,
            ResponseReader<Optional<JsonNode>> json) {
        this.calls = calls;
        this.paging = paging;
        this.query = query;
        this.requests = requests;
        this.json = json;
    }

    /**
     * Requests the first page.
     *
     * @param path encoded, without its query
     */
    CompletableFuture<Opened> open(String path) {
        long start = paging.isByOffset() ? query.number(paging.names().offset()).orElse(0) : 0;
        if (paging.isByOffset()) {
            query.number(paging.names().size())
                    .ifPresentOrElse(given -> {}, () -> query.set(paging.names().size(), paging.pageSize()));
            query.set(paging.names().offset(), start);
        }
        return calls.address(path + query).thenCompose(address -> open(new Cursor(address, start)));
    }

    private CompletableFuture<Opened> open(Cursor first) {
        ApiRequest request = requests.apply(first.address());
        return calls.send(request, response -> read(first, response)).thenApply(received -> {
            AtomicReference<Received> known = new AtomicReference<>(received);
            PagedList<JsonNode, Cursor> list =
                    new PagedList<>(calls.vendor(), request.operation(), first, cursor -> page(known, cursor));
            return new Opened(received.status(), new PagedItems<>(list, Waiting.UNTIL_ENDED));
        });
    }

    private CompletableFuture<Page<JsonNode, Cursor>> page(AtomicReference<Received> first, Cursor cursor) {
        Received known = first.getAndSet(null);
        return known == null
                ? calls.send(requests.apply(cursor.address()), response -> read(cursor, response))
                        .thenApply(Received::page)
                : CompletableFuture.completedFuture(known.page());
    }

    private Received read(Cursor cursor, ApiResponse response) throws IOException {
        Optional<JsonNode> body = json.read(response);
        if (body.isEmpty()) {
            if (response.status() != NO_CONTENT) {
                throw response.problem("the response is nothing, not a page of a list");
            }
            return new Received(response.status(), Page.last(List.of()));
        }
        ListResponse list = new ListResponse(response, body.get(), paging);
        List<JsonNode> items = list.items();
        Optional<Cursor> next = paging.isByOffset() ? byOffset(cursor, list, items.size()) : byLink(cursor, list);
        if (next.isPresent() && pages.incrementAndGet() >= paging.maxPages()) {
            throw response.problem("the list has more than " + paging.maxPages() + " pages, the value of maxPages");
        }
        return new Received(response.status(), new Page<>(items, next));
    }

    /** The credentials must not be sent to another host. */
    private static Optional<Cursor> byLink(Cursor cursor, ListResponse list) {
        return list.next().map(link -> {
            URI next = HttpAddress.parse(cursor.address(), link)
                    .orElseThrow(() -> list.response().problem("the link to the next page is no address"));
            if (!HttpAddress.sameOrigin(next, cursor.address())) {
                throw list.response()
                        .problem("the link to the next page leads to another origin, " + HttpAddress.origin(next)
                                + ", to which the credentials are not sent");
            }
            return new Cursor(next, 0);
        });
    }

    /** A vendor may send fewer items than were requested although there are more: only an empty page, or the number of all items, ends a list. */
    private Optional<Cursor> byOffset(Cursor cursor, ListResponse list, int received) {
        long read = cursor.offset() + received;
        OptionalLong total = list.total();
        if (received == 0) {
            if (cursor.offset() < total.orElse(0) && total.isPresent()) {
                throw list.response()
                        .problem("the list has ended after " + cursor.offset() + " of " + total.getAsLong()
                                + " items; with pagingTotal=none it ends there");
            }
            return Optional.empty();
        }
        long size = query.number(paging.names().size()).orElse(paging.pageSize());
        if (received < size && total.isPresent() && read >= total.getAsLong()) {
            return Optional.empty();
        }
        String address = cursor.address().toString();
        RestQuery more = query.copy().set(paging.names().offset(), read);
        return Optional.of(new Cursor(URI.create(address.replaceFirst("\\?.*", "") + more), read));
    }
}
