// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.http.change.EarlierAnswers;
import io.camelcx.simulator.http.change.HeldAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The newest answer to each of the last requested paths. Thread-safe. */
final class AnswerMemory implements EarlierAnswers {
    private static final int PATHS = 100;

    private final Guard guard = new Guard();
    private final Map<String, HeldAnswer> answers = new LinkedHashMap<>();

    @Override
    public Optional<HeldAnswer> newest(String path) {
        PathPattern pattern = PathPattern.of(path);
        return guard.get(() -> answers.entrySet().stream()
                .filter(answer -> pattern.matches(answer.getKey()))
                .map(Map.Entry::getValue)
                .reduce((older, newer) -> newer));
    }

    void add(String path, HeldAnswer answer) {
        guard.run(() -> {
            answers.remove(path);
            answers.put(path, answer);
            if (answers.size() > PATHS) {
                answers.remove(answers.keySet().iterator().next());
            }
        });
    }

    void clear() {
        guard.run(() -> answers.clear());
    }
}
