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

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ReentrantLock lock = new ReentrantLock();
    private final Path deadLetters;
    private final ResultFile answers;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private Optional<ResultFile> dead = Optional.empty();
    private int refused;
    private Optional<IOException> failure = Optional.empty();
    private boolean ended;

    private RowResults(Path deadLetters, ResultFile answers) {
        this.deadLetters = deadLetters;
        this.answers = answers;
    }

    /** Starts with two empty files. */
    static RowResults begin(Path answers, Path deadLetters) throws IOException {
        return new RowResults(deadLetters, ResultFile.begin(answers));
    }

    /**
     * Records that a row is a work item.
     *
     * @param interactionId the vendor's id; empty if it is unknown because the work has already ended
     */
    void answered(WorkItem item, String interactionId, Outcome outcome) {
        ObjectNode line = line(item).put("interactionId", interactionId).put("outcome", outcome.name());
        write(() -> {
            answers.append(line);
            outcomes.merge(outcome, 1, Integer::sum);
        });
    }

    /** Records why a row was refused. */
    void refused(WorkItem item, String reason) {
        ObjectNode line =
                line(item).put("reason", reason).set("original", item.row().content());
        write(() -> {
            if (dead.isEmpty()) {
                dead = Optional.of(ResultFile.begin(deadLetters));
            }
            dead.get().append(line);
            refused++;
        });
    }

    /**
     * Checks that results can still be written.
     *
     * @throws UncheckedIOException if the results cannot be written
     */
    void check() {
        lock.lock();
        try {
            if (failure.isPresent()) {
                throw new UncheckedIOException("The results of the rows cannot be written", failure.get());
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Completes both files; without a refused row there is no dead-letter file.
     *
     * @param rows the number of rows
     * @throws IllegalStateException if the result of a row is missing
     */
    Counts complete(int rows) throws IOException {
        lock.lock();
        try {
            check();
            requireAll(rows);
            if (dead.isPresent()) {
                dead.get().complete();
            } else {
                ResultFile.remove(deadLetters);
            }
            answers.complete();
            ended = true;
            return new Counts(Map.copyOf(outcomes), refused);
        } finally {
            lock.unlock();
        }
    }

    private void requireAll(int rows) {
        int recorded =
                refused + outcomes.values().stream().mapToInt(Integer::intValue).sum();
        if (recorded != rows) {
            throw new IllegalStateException(
                    "Only " + recorded + " of " + rows + " rows have a result; a route that handles"
                            + " a failure by itself must call bean:workItemFiles?method=refused");
        }
    }

    /** Removes both files. The results of rows that are still being processed are ignored. */
    void discard() throws IOException {
        lock.lock();
        try {
            if (!ended) {
                ended = true;
                answers.discard();
                if (dead.isPresent()) {
                    dead.get().discard();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The number of rows by their result.
     *
     * @param outcomes rows that are work items, by their outcome
     * @param refused refused rows
     */
    record Counts(Map<Outcome, Integer> outcomes, int refused) {

        int of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }
    }

    private interface Writing {

        void run() throws IOException;
    }

    private void write(Writing writing) {
        lock.lock();
        try {
            if (!ended && failure.isEmpty()) {
                writing.run();
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        } finally {
            lock.unlock();
        }
    }

    private static ObjectNode line(WorkItem item) {
        return JSON.objectNode().put("row", item.row().number()).put("externalId", item.externalId());
    }
}
