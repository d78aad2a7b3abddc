// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.openmedia.client.Creation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The results of the rows of a file: the work items in one file, the refused rows in another. Both are written from their beginning
 * each time the file is processed, so that each row is in one of them once. Thread-safe.
 *
 * <p>If a result cannot be written, the file fails rather than the row, which is in the contact centre already.
 */
final class RowResults {

    private final ReentrantLock lock = new ReentrantLock();
    private final ResultFile answers;
    private final ResultFile dead;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private Optional<IOException> failure = Optional.empty();
    private boolean ended;

    /** Starts with two empty files. */
    RowResults(Path answers, Path deadLetters) throws IOException {
        this.answers = new ResultFile(answers);
        this.dead = new ResultFile(deadLetters);
    }

    /** Records that a row is a work item; its interaction has no id if the work has already ended. */
    void answered(WorkItem item, String interactionId, Outcome outcome) {
        ObjectNode line = line(item).put("interactionId", interactionId).put("outcome", outcome.name());
        write(answers, line, () -> outcomes.merge(outcome, 1, Integer::sum));
    }

    /** Records why a row was refused. */
    void refused(WorkItem item, String reason) {
        write(dead, line(item).put("reason", reason).set("original", item.row().content()), () -> {});
    }

    /** Fails if the results can no longer be written. */
    void check() {
        lock.lock();
        try {
            failure.ifPresent(cause -> {
                throw new UncheckedIOException("The results of the rows cannot be written", cause);
            });
        } finally {
            lock.unlock();
        }
    }

    /** Completes both files, if each row has a result; without a refused row there is no dead-letter file. */
    Counts complete(int rows) throws IOException {
        lock.lock();
        try {
            check();
            if (answers.size() + dead.size() != rows) {
                throw new IllegalStateException("Only " + (answers.size() + dead.size()) + " of " + rows
                        + " rows have a result; a route that handles a failure by itself must call"
                        + " bean:workItemFiles?method=refused");
            }
            if (dead.size() > 0) {
                dead.complete();
            } else {
                dead.remove();
            }
            answers.complete();
            ended = true;
            return new Counts(Map.copyOf(outcomes), dead.size());
        } finally {
            lock.unlock();
        }
    }

    /** Removes both files. The results of rows that are still being processed are ignored. */
    void discard() throws IOException {
        lock.lock();
        try {
            if (!ended) {
                ended = true;
                answers.discard();
                dead.discard();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The number of rows that are work items, by their outcome, and of refused rows. */
    record Counts(Map<Outcome, Integer> outcomes, long refused) {

        int of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }
    }

    private void write(ResultFile file, ObjectNode line, Runnable count) {
        lock.lock();
        try {
            if (!ended && failure.isEmpty()) {
                file.append(line);
                count.run();
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        } finally {
            lock.unlock();
        }
    }

    private static ObjectNode line(WorkItem item) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("row", item.row().number())
                .put("externalId", item.externalId());
    }
}
