// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.events.SiteCalls;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.fetch.Fetched;
import io.camelcx.support.fetch.Prefetch;
import io.camelcx.support.retry.Backoff;
import io.camelcx.support.retry.FailingItems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads changes ahead of the route, delivers them in order, and keeps what cannot be delivered apart. For one thread. */
final class ChangeProcessing {

    /** The position is saved after so many changes. */
    private static final int COMMIT_SIZE = 100;

    /** If the route fails so many in a row, it is the route that fails. */
    private static final int MAX_FAILURES_IN_A_ROW = 10;

    /** More are not kept, so that the stored position has a size that a repository accepts. */
    private static final int MAX_PENDING = 1000;

    private static final Backoff RETRY = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(10), 2, 0.2);
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final ExpertFilesConsumer consumer;
    private final FileReading reading;
    private final FileDelivery delivery;
    private final SiteCalls calls;
    private final Supplier<Instant> now;
    private final FailingItems<FileChange, String> failing = new FailingItems<>(FileChange::key, RETRY);

    /** @param now the time of the site */
    ChangeProcessing(
            ExpertFilesConsumer consumer,
            FileReading reading,
            FileDelivery delivery,
            SiteCalls calls,
            Supplier<Instant> now) {
        this.consumer = consumer;
        this.reading = reading;
        this.delivery = delivery;
        this.calls = calls;
        this.now = now;
    }

    /** A poll begins: the route may work again. */
    void begin() {
        delivery.begin();
    }

    FileDelivery delivery() {
        return delivery;
    }

    /** Why changes cannot be delivered, as far as the site is the reason. */
    Optional<Throwable> problem() {
        return failing.worst();
    }

    /** The pending changes that are due and follow none that must be delivered before. */
    List<FileChange> due(List<FileChange> pending, Instant time) {
        Set<FileChange> due = new HashSet<>(failing.due(pending, time));
        List<FileChange> first = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            FileChange change = pending.get(i);
            if (due.contains(change) && pending.subList(0, i).stream().noneMatch(change::follows)) {
                first.add(change);
            }
        }
        return first;
    }

    /**
     * Delivers the changes of items in their order.
     *
     * @param pending what must be delivered before; a change that follows it waits for it
     * @param commit  saves what the route has been given
     * @return whether all items were taken
     * @throws Exception if the site cannot be read, or too much cannot be delivered
     */
    <T> boolean process(
            List<T> items, Function<T, FileChange> changes, List<FileChange> pending, Consumer<ChangeBatch<T>> commit)
            throws Exception {
        ChangeBatch<T> batch = new ChangeBatch<>();
        try (Prefetch<T, List<FileReading.Found>> found = new Prefetch<>(
                items.iterator(),
                consumer.getEndpoint().getConfiguration().getPrefetch(),
                item -> reading.read(changes.apply(item)),
                calls.workers(),
                calls.waiting())) {
            List<FileChange> earlier = new ArrayList<>(pending);
            while (found.hasNext() && mayGoOn()) {
                requireRoom(earlier.size());
                Fetched<T, List<FileReading.Found>> next = found.next();
                FileChange change = changes.apply(next.item());
                Optional<List<FileChange>> leaving = earlier.stream().anyMatch(change::follows)
                        ? Optional.of(List.of(change))
                        : deliver(change, next);
                if (leaving.isEmpty()) {
                    return false;
                }
                earlier.addAll(leaving.get());
                batch.add(next.item(), leaving.get(), delivery.routeWorks());
                if (batch.taken().size() >= COMMIT_SIZE) {
                    commit(batch, commit);
                }
            }
            return !found.hasNext() && !isRouteFailing();
        } finally {
            // Also if the site fails, or the consumer is stopped, in between.
            if (!isRouteFailing()) {
                batch.decide();
            }
            commit(batch, commit);
        }
    }

    private static <T> void commit(ChangeBatch<T> batch, Consumer<ChangeBatch<T>> commit) {
        if (!batch.taken().isEmpty()) {
            commit.accept(batch);
            batch.committed();
        }
    }

    private boolean mayGoOn() {
        return consumer.mayGoOn() && !isRouteFailing();
    }

    private boolean isRouteFailing() {
        return delivery.failuresInARow() >= MAX_FAILURES_IN_A_ROW;
    }

    private static void requireRoom(int pending) {
        if (pending >= MAX_PENDING) {
            throw new IllegalStateException(pending
                    + " changes of files cannot be delivered; no others are read until some of them are delivered, or the position is"
                    + " removed from the state repository");
        }
    }

    /** Returns what could not be delivered; empty if the consumer was stopped in between. */
    private <T> Optional<List<FileChange>> deliver(FileChange change, Fetched<T, List<FileReading.Found>> read)
            throws Exception {
        if (read.error().isPresent()) {
            return Optional.of(unread(change, read.error().get()));
        }
        if (change.kind() == FileChangeKind.deleted || change.kind() == FileChangeKind.pageDeleted) {
            return Optional.of(delivery.deliver(change) ? delivered(change) : refused(change));
        }
        List<FileChange> left = new ArrayList<>();
        for (FileReading.Found found : read.value().orElseThrow()) {
            if (!mayGoOn()) {
                return Optional.empty();
            }
            left.addAll(deliver(found));
        }
        failing.read(change);
        return Optional.of(left);
    }

    private List<FileChange> deliver(FileReading.Found found) throws Exception {
        try {
            return delivery.deliver(found.change(), found.file()) ? delivered(found.change()) : refused(found.change());
        } catch (CxApiException e) {
            return unread(found.change(), e);
        }
    }

    private List<FileChange> delivered(FileChange change) {
        failing.read(change);
        return List.of();
    }

    private List<FileChange> refused(FileChange change) {
        failing.failed(change, new IllegalStateException("The route has failed " + change), now.get());
        return List.of(change);
    }

    /** A site may refuse some files; if it refuses everything, even briefly, the poll fails. */
    private List<FileChange> unread(FileChange change, Throwable failure) throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RejectedExecutionException || failure instanceof CancellationException) {
            throw (RuntimeException) failure;
        }
        calls.join(() -> page());
        if (GONE.contains(CxApiException.statusOf(failure).orElse(0))) {
            // It was deleted meanwhile, which is another event.
            return delivered(change);
        }
        delivery.reject(change, failure);
        failing.failed(change, failure, now.get());
        return List.of(change);
    }

    private CompletableFuture<?> page() {
        PageId root = consumer.getEndpoint().pageId();
        return reading.client().page(root);
    }
}
