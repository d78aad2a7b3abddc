// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.support.async.Waiting;
import io.camelcx.support.paging.Page;
import io.camelcx.support.paging.PagedItems;
import io.camelcx.support.paging.PagedList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The pages of a list of the vendor.
 *
 * @param operation the name of the operation, for errors
 * @param paging    its parameters for a page
 * @param pageSize  how many items are requested at once, at least 1
 * @param calls     requests a page by its parameters
 */
public record OperationPages(
        String operation,
        Paging paging,
        int pageSize,
        Function<Map<String, String>, CompletableFuture<OperationPage>> calls) {

    /**
     * The parameters of an operation for a page.
     *
     * @param from the index of the first item
     * @param size the number of items
     */
    public record Paging(String from, String size) {

        /** The parameters of most of the vendor's lists. */
        public static final Paging DEFAULT = new Paging("from", "size");
    }

    /** Where a page begins, and the items before it: a bare list that knows no pages is sent again as the next page. */
    private record Position(long from, List<JsonNode> before) {}

    /**
     * All items, requested page by page while they are iterated.
     *
     * @param parameters the other parameters of the operation; if the index of the first item is among them, the items begin there
     * @param waiting    waits for the pages
     */
    public Iterator<JsonNode> items(Map<String, String> parameters, Waiting waiting) {
        long from = Long.parseLong(parameters.getOrDefault(paging.from(), "0").strip());
        PagedList<JsonNode, Position> list = new PagedList<>(
                GenesysApi.VENDOR, operation, new Position(from, List.of()), position -> call(parameters, position)
                        .thenApply(page -> page(position, page)));
        return new PagedItems<>(list, waiting);
    }

    private CompletableFuture<OperationPage> call(Map<String, String> parameters, Position position) {
        Map<String, String> ofPage = new HashMap<>(parameters);
        ofPage.put(paging.size(), Integer.toString(pageSize));
        ofPage.put(paging.from(), Long.toString(position.from()));
        return calls.apply(ofPage);
    }

    private Page<JsonNode, Position> page(Position position, OperationPage page) {
        List<JsonNode> items = page.items();
        if (page.count().isEmpty() && items.equals(position.before())) {
            return Page.last(List.of());
        }
        long next = position.from() + items.size();
        return page.isLast(next, pageSize) ? Page.last(items) : Page.of(items, new Position(next, items));
    }
}
