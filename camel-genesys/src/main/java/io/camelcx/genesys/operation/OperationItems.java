// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All items of a paged list. A page is requested when its first item is, so that only one page is in memory. For one thread, which waits for the
 * pages.
 */
public final class OperationItems implements Iterator<JsonNode> {

    /** The vendor's parameter for the index of the first item of a page. */
    public static final String FROM = "from";

    /** The vendor's parameter for the number of items of a page. */
    public static final String SIZE = "size";

    /** A list without an end is an error of the server. */
    static final long MAX_ITEMS = 10_000_000;

    private final String operation;
    private final Function<Map<String, String>, OperationPage> pages;
    private final Map<String, String> parameters;
    private final Paging paging;
    private final int pageSize;
    private final Queue<JsonNode> current = new ArrayDeque<>();
    private List<JsonNode> last = List.of();
    private long next;
    private boolean ended;

    /**
     * The parameters of an operation for a page.
     *
     * @param from the index of the first item
     * @param size the number of items
     */
    public record Paging(String from, String size) {}

    /** Waits for a page on the thread that iterates. */
    @FunctionalInterface
    public interface Waiting {

        /** Makes a call and returns its result. */
        OperationPage join(Supplier<CompletableFuture<OperationPage>> call) throws Exception;
    }

    OperationItems(
            String operation,
            Map<String, String> parameters,
            int pageSize,
            Function<Map<String, String>, OperationPage> pages) {
        this(operation, parameters, pageSize, new Paging(FROM, SIZE), pages);
    }

    /**
     * The items of a list whose pages have parameters of other names.
     *
     * @param pageSize how many items are requested at once, at least 1
     * @param pages    requests a page, and waits for it
     */
    public OperationItems(
            String operation,
            Map<String, String> parameters,
            int pageSize,
            Paging paging,
            Function<Map<String, String>, OperationPage> pages) {
        this.operation = operation;
        this.pages = pages;
        this.paging = paging;
        this.pageSize = pageSize;
        this.parameters = new HashMap<>(parameters);
        this.parameters.put(paging.size(), Integer.toString(pageSize));
        this.next = Long.parseLong(parameters.getOrDefault(paging.from(), "0").strip());
    }

    /**
     * The items of a list.
     *
     * @param pageSize how many items are requested at once, at least 1
     * @param calls    waits for the pages
     */
    public static OperationItems of(
            OperationEngine engine,
            ApiOperation operation,
            String version,
            OperationInput input,
            int pageSize,
            Waiting calls) {
        return new OperationItems(
                operation.name(),
                input.parameters(),
                pageSize,
                parameters -> joined(() -> engine.page(operation, version, OperationInput.of(parameters)), calls));
    }

    private static OperationPage joined(Supplier<CompletableFuture<OperationPage>> page, Waiting calls) {
        try {
            return calls.join(page);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page was requested", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean hasNext() {
        if (current.isEmpty() && !ended) {
            read();
        }
        return !current.isEmpty();
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.remove();
    }

    private void read() {
        parameters.put(paging.from(), Long.toString(next));
        OperationPage page = pages.apply(parameters);
        List<JsonNode> items = page.items();
        if (!items.isEmpty() && items.equals(last)) {
            if (page.count().isEmpty()) {
                // A bare list that knows no pages.
                ended = true;
                return;
            }
            throw problem("the server has sent the same page twice");
        }
        last = items;
        next += items.size();
        if (next > MAX_ITEMS) {
            throw problem("the list has more than " + MAX_ITEMS + " items");
        }
        ended = page.isLast(next, pageSize);
        current.addAll(items);
    }

    private CxApiException problem(String words) {
        return CxApiException.of(GenesysApi.VENDOR, operation).problem(words).build();
    }
}
