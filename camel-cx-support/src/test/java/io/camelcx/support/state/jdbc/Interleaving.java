// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcx.support.state.StateAccess;
import io.camelcx.support.state.StateFencedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms that read and write keys in turn, some over connections that are lost. After each step the outcome is compared with what must be: the newest term that has
 * used a key has it, everything that it has written is there, and nothing that an older one writes later.
 */
final class Interleaving {

    /** What happens to the connection of a step's first statement. */
    enum Fault {
        NONE,
        LOST_BEFORE,
        LOST_AFTER
    }

    /**
     * A step.
     *
     * @param term which of the terms acts; a new one if there is none of this number
     */
    record Step(int term, int key, boolean writes, Fault fault) {}

    private final JdbcStateRepository repository;
    private final FaultyDataSource connections;
    private final List<StateAccess> terms = new ArrayList<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final String prefix;

    /** @param prefix of the keys, so that runs do not meet */
    Interleaving(JdbcStateRepository repository, FaultyDataSource connections, String prefix) {
        this.repository = repository;
        this.connections = connections;
        this.prefix = prefix;
    }

    void run(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            run(steps.get(i), "value " + i);
        }
        assertThat(connections.open()).isZero();
        states.forEach(
                (key, state) -> assertThat(repository.shared().getState(key)).isEqualTo(state));
    }

    private void run(Step step, String value) {
        int number = Math.min(step.term(), terms.size());
        if (number == terms.size()) {
            terms.add(repository.newTerm());
        }
        StateAccess term = terms.get(number);
        String key = prefix + step.key();
        connections.failBefore(step.fault() == Fault.LOST_BEFORE ? 1 : 0, FaultyDataSource.LOST);
        connections.failAfter(step.fault() == Fault.LOST_AFTER ? 1 : 0, FaultyDataSource.LOST);
        if (owners.getOrDefault(key, -1) > number) {
            assertThatExceptionOfType(StateFencedException.class).isThrownBy(() -> use(term, key, step, value));
            return;
        }
        owners.put(key, number);
        use(term, key, step, value);
    }

    private void use(StateAccess term, String key, Step step, String value) {
        if (step.writes()) {
            term.setState(key, value);
            states.put(key, value);
        } else {
            assertThat(term.getState(key)).isEqualTo(states.get(key));
        }
    }
}
