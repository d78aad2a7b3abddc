/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The faults in force. Of several that match a request the oldest strikes. They outlive a restart. Thread-safe. */
public final class Faults {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Remaining> faults = new ArrayList<>();

    public void add(Fault fault) {
        lock.lock();
        try {
            faults.add(new Remaining(fault, fault.times()));
        } finally {
            lock.unlock();
        }
    }

    /** The faults in force, each with the number of requests that it will still strike. */
    public List<Fault> list() {
        lock.lock();
        try {
            return faults.stream()
                    .map(remaining -> remaining.fault().times(remaining.times()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    public void clear() {
        lock.lock();
        try {
            faults.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the fault that strikes this request, if any; the body is asked for only when a fault needs it. */
    Optional<Fault> take(String method, String path, Supplier<String> body) {
        if (isEmpty()) {
            return Optional.empty();
        }
        String text = needsBody(method, path) ? body.get() : "";
        lock.lock();
        try {
            Iterator<Remaining> candidates = faults.iterator();
            for (int index = 0; candidates.hasNext(); index++) {
                Remaining candidate = candidates.next();
                if (candidate.fault().matches(method, path)
                        && text.contains(candidate.fault().bodyContains())) {
                    strike(index, candidate);
                    return Optional.of(candidate.fault());
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void strike(int index, Remaining struck) {
        if (struck.times() == 1) {
            faults.remove(index);
        } else if (struck.times() != Integer.MAX_VALUE) {
            faults.set(index, new Remaining(struck.fault(), struck.times() - 1));
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

    private record Remaining(Fault fault, int times) {}
}
