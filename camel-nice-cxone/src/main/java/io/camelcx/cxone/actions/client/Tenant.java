// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import io.camelcx.cxone.CxoneApi;
import io.camelcx.support.async.Waiting;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.paging.Page;
import io.camelcx.support.paging.PagedItems;
import io.camelcx.support.paging.PagedList;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** The existing actions of a tenant: all of them, or one by its name. */
public final class Tenant {

    /** The largest number of actions that are read at once, which bounds the memory. */
    static final int MAX_ACTIONS = 20_000;

    private final ActionClient client;

    /** @param client makes the calls */
    public Tenant(ActionClient client) {
        this.client = client;
    }

    /** All actions, as an iterator that reads each page when its first action is read; completes when the first page is there. */
    public CompletableFuture<Iterator<DataAction>> iterator() {
        return client.firstPage().thenCompose(first -> client.page(first).thenApply(page -> {
            CompletableFuture<Page<DataAction, URI>> known = CompletableFuture.completedFuture(page);
            return new PagedItems<>(
                    new PagedList<>(
                            CxoneApi.VENDOR, "list", first, next -> next.equals(first) ? known : client.page(next)),
                    Waiting.UNTIL_ENDED);
        }));
    }

    /** All actions; a list without an end, or of more than 20,000, is an error. */
    public CompletableFuture<List<DataAction>> all() {
        List<DataAction> actions = new ArrayList<>();
        AtomicReference<URI> next = new AtomicReference<>();
        return client.firstPage()
                .thenCompose(first -> {
                    next.set(first);
                    return client.api()
                            .waiting()
                            .repeat(
                                    () -> client.page(next.get()),
                                    (page, failure) -> failure == null ? added(page, actions, next) : Optional.empty());
                })
                .thenApply(last -> List.copyOf(actions));
    }

    private static Optional<Duration> added(
            Page<DataAction, URI> page, List<DataAction> actions, AtomicReference<URI> next) {
        actions.addAll(page.items());
        boolean endless = page.next().isPresent()
                && (page.items().isEmpty() || page.next().get().equals(next.get()));
        if (endless || actions.size() > MAX_ACTIONS) {
            throw CxApiException.of(CxoneApi.VENDOR, "list")
                    .problem(
                            endless
                                    ? "the list of actions has no end"
                                    : "the tenant has more than " + MAX_ACTIONS + " actions")
                    .build();
        }
        page.next().ifPresent(next::set);
        return page.next().map(more -> Duration.ZERO);
    }

    /** The action with a name among others. */
    static Optional<DataAction> named(List<DataAction> actions, String name) {
        List<DataAction> found =
                actions.stream().filter(action -> action.name().equals(name)).toList();
        if (found.size() > 1) {
            throw CxApiException.of(CxoneApi.VENDOR, "list")
                    .problem("the tenant has " + found.size() + " actions with the name " + name
                            + ": select one by its id")
                    .build();
        }
        return found.stream().findFirst();
    }

    /** The action with a name, complete; empty if there is none. */
    public CompletableFuture<Optional<DataAction>> find(String name) {
        return all().thenCompose(actions ->
                complete(named(actions, name), action -> !action.script().isEmpty()));
    }

    /** A list may contain a part of each action: one that lacks what is needed is read by itself. */
    CompletableFuture<Optional<DataAction>> complete(Optional<DataAction> listed, Predicate<DataAction> isComplete) {
        return listed.filter(isComplete.negate())
                .map(action -> client.get(action.id()).thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.completedFuture(listed));
    }
}
