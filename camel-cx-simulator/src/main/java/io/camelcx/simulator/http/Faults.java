// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.change.AnswerOf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The active faults. Of several that match a request, the oldest applies. They outlive a restart. Thread-safe. */
public final class Faults {
    /** How many applied faults are kept; the oldest are dropped. */
    public static final int CAPACITY = 1_000;

    private final Guard guard = new Guard();
    private final List<Remaining> faults = new ArrayList<>();
    private final Deque<AppliedFault> applied = new ArrayDeque<>();
    private final AnswerMemory answers = new AnswerMemory();

    @Control("POST /faults")
    public void add(@Control.Body Fault fault) {
        guard.run(() -> faults.add(new Remaining(fault)));
    }

    /** The active faults, each with the number of requests that it will still skip and apply to. */
    @Control(value = "GET /faults", list = "faults")
    public List<Fault> list() {
        return guard.get(() -> faults.stream().map(Remaining::fault).toList());
    }

    /** Removes all faults. Those that were applied stay in {@link #applied}. */
    @Control("DELETE /faults")
    public void clear() {
        guard.run(() -> {
            faults.clear();
            answers.clear();
        });
    }

    /** The faults that were applied to requests, the oldest first, as an immutable copy. */
    @Control("GET /faults/applied")
    public List<AppliedFault> applied() {
        return guard.get(() -> List.copyOf(applied));
    }

    @Control("DELETE /faults/applied")
    public void clearApplied() {
        guard.run(() -> applied.clear());
    }

    /** Whether an active fault may answer with the answer to a request of this path. */
    boolean remembers(String path) {
        return guard.get(() -> faults.stream()
                .flatMap(remaining -> remaining.fault().changes().stream())
                .anyMatch(change -> change instanceof AnswerOf other
                        && PathPattern.of(other.path()).matches(path)));
    }

    /** The answers to requests that a fault remembers. */
    AnswerMemory answers() {
        return answers;
    }

    /** Takes the fault that applies to this request, if any; the body is read only if a fault needs it. */
    Optional<Fault> take(String method, String path, Supplier<String> body) {
        if (isEmpty()) {
            return Optional.empty();
        }
        String text = needsBody(method, path) ? body.get() : "";
        return guard.get(() -> firstApplicable(method, path, text));
    }

    private Optional<Fault> firstApplicable(String method, String path, String text) {
        for (Remaining candidate : List.copyOf(faults)) {
            Fault fault = candidate.fault();
            if (!fault.matches(method, path) || !text.contains(fault.bodyContains())) {
                continue;
            }
            if (fault.skipped() == 0) {
                markApplied(candidate, method, path);
                return Optional.of(candidate.added());
            }
            faults.set(faults.indexOf(candidate), candidate.now(fault.after(fault.skipped() - 1)));
        }
        return Optional.empty();
    }

    private void markApplied(Remaining candidate, String method, String path) {
        int times = candidate.fault().times();
        if (times == 1) {
            faults.remove(candidate);
        } else if (times != Integer.MAX_VALUE) {
            faults.set(
                    faults.indexOf(candidate), candidate.now(candidate.fault().times(times - 1)));
        }
        applied.addLast(new AppliedFault(method, path, candidate.added()));
        if (applied.size() > CAPACITY) {
            applied.removeFirst();
        }
    }

    private boolean isEmpty() {
        return guard.get(() -> faults.isEmpty());
    }

    private boolean needsBody(String method, String path) {
        return guard.get(() -> faults.stream()
                .map(Remaining::fault)
                .anyMatch(fault -> !fault.bodyContains().isEmpty() && fault.matches(method, path)));
    }

    /** A fault with what is left of its counts. Two of equal content are still two. */
    private static final class Remaining {
        private final Fault added;
        private final Fault fault;

        private Remaining(Fault added) {
            this(added, added);
        }

        private Remaining(Fault added, Fault fault) {
            this.added = added;
            this.fault = fault;
        }

        private Fault added() {
            return added;
        }

        private Fault fault() {
            return fault;
        }

        private Remaining now(Fault left) {
            return new Remaining(added, left);
        }
    }
}
