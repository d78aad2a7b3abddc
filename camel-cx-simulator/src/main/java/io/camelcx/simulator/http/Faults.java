// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.change.AnswerOf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The faults in force. Of several that match a request the oldest strikes. They outlive a restart. Thread-safe. */
public final class Faults {
    /** How many strikes are kept; the oldest make room. */
    public static final int STRIKES = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Remaining> faults = new ArrayList<>();
    private final Deque<Strike> strikes = new ArrayDeque<>();
    private final AnswerMemory answers = new AnswerMemory();

    @Control("POST /faults")
    public void add(@Control.Body Fault fault) {
        lock.lock();
        try {
            faults.add(new Remaining(fault));
        } finally {
            lock.unlock();
        }
    }

    /** The faults in force, each with the number of requests that it will still pass and strike. */
    @Control(value = "GET /faults", list = "faults")
    public List<Fault> list() {
        lock.lock();
        try {
            return faults.stream().map(Remaining::fault).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all faults. What they have struck stays in {@link #strikes}. */
    @Control("DELETE /faults")
    public void clear() {
        lock.lock();
        try {
            faults.clear();
            answers.clear();
        } finally {
            lock.unlock();
        }
    }

    /** What the faults have struck, the oldest first, as an immutable copy: the story of a run that failed. */
    @Control("GET /strikes")
    public List<Strike> strikes() {
        lock.lock();
        try {
            return List.copyOf(strikes);
        } finally {
            lock.unlock();
        }
    }

    @Control("DELETE /strikes")
    public void clearStrikes() {
        lock.lock();
        try {
            strikes.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a fault in force may answer with the answer to a request of this path. */
    boolean remembers(String path) {
        lock.lock();
        try {
            return faults.stream()
                    .flatMap(remaining -> remaining.fault().changes().stream())
                    .anyMatch(change -> change instanceof AnswerOf other
                            && PathPattern.of(other.path()).matches(path));
        } finally {
            lock.unlock();
        }
    }

    /** The answers to requests that a fault remembers. */
    AnswerMemory answers() {
        return answers;
    }

    /** Takes the fault that strikes this request, if any; the body is asked for only when a fault needs it. */
    Optional<Fault> take(String method, String path, Supplier<String> body) {
        if (isEmpty()) {
            return Optional.empty();
        }
        String text = needsBody(method, path) ? body.get() : "";
        lock.lock();
        try {
            return firstThatStrikes(method, path, text);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Fault> firstThatStrikes(String method, String path, String text) {
        for (Remaining candidate : List.copyOf(faults)) {
            Fault fault = candidate.fault();
            if (!fault.matches(method, path) || !text.contains(fault.bodyContains())) {
                continue;
            }
            if (fault.skipped() == 0) {
                strike(candidate, method, path);
                return Optional.of(candidate.added());
            }
            faults.set(faults.indexOf(candidate), candidate.now(fault.after(fault.skipped() - 1)));
        }
        return Optional.empty();
    }

    private void strike(Remaining struck, String method, String path) {
        int times = struck.fault().times();
        if (times == 1) {
            faults.remove(struck);
        } else if (times != Integer.MAX_VALUE) {
            faults.set(faults.indexOf(struck), struck.now(struck.fault().times(times - 1)));
        }
        strikes.addLast(new Strike(method, path, struck.added()));
        if (strikes.size() > STRIKES) {
            strikes.removeFirst();
        }
    }

    private boolean isEmpty() {
        lock.lock();
        try {
            return faults.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private boolean needsBody(String method, String path) {
        lock.lock();
        try {
            return faults.stream()
                    .map(Remaining::fault)
                    .anyMatch(fault -> !fault.bodyContains().isEmpty() && fault.matches(method, path));
        } finally {
            lock.unlock();
        }
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
