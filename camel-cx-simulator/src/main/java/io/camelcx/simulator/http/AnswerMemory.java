// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import io.camelcx.simulator.http.change.EarlierAnswers;
import io.camelcx.simulator.http.change.HeldAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The newest answer to each of the last paths that were asked for. Thread-safe. */
final class AnswerMemory implements EarlierAnswers {
    private static final int PATHS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, HeldAnswer> answers = new LinkedHashMap<>();

    @Override
    public Optional<HeldAnswer> newest(String path) {
        PathPattern pattern = PathPattern.of(path);
        lock.lock();
        try {
            return answers.entrySet().stream()
                    .filter(answer -> pattern.matches(answer.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce((older, newer) -> newer);
        } finally {
            lock.unlock();
        }
    }

    void add(String path, HeldAnswer answer) {
        lock.lock();
        try {
            answers.remove(path);
            answers.put(path, answer);
            if (answers.size() > PATHS) {
                answers.remove(answers.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            answers.clear();
        } finally {
            lock.unlock();
        }
    }
}
