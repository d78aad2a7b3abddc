// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import io.camelcx.support.state.StateAccess;
import io.camelcx.support.state.StateFencedException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A term in a table. It claims each key when it first uses it. */
final class JdbcTerm implements StateAccess {

    private final StateTable table;
    private final long number;
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();

    /** @param number greater than those of the terms before it */
    JdbcTerm(StateTable table, long number) {
        this.table = table;
        this.number = number;
    }

    @Override
    public String getState(String key) {
        claim(key);
        Optional<StateTable.Row> row = table.read(key);
        requireMine(key, row.map(StateTable.Row::term));
        return row.map(StateTable.Row::state).orElse(null);
    }

    @Override
    public void setState(String key, String value) {
        claim(key);
        if (!table.write(key, number, value)) {
            throw fenced(key, table.term(key));
        }
    }

    @Override
    public void check(String key) {
        if (!claim(key)) {
            requireMine(key, table.term(key));
        }
    }

    /** Returns whether the key is claimed just now: it was not before. */
    private boolean claim(String key) {
        if (claimed.contains(key)) {
            return false;
        }
        if (!table.claim(key, number)) {
            throw fenced(key, table.term(key));
        }
        return claimed.add(key);
    }

    private void requireMine(String key, Optional<Long> term) {
        if (term.filter(each -> each == number).isEmpty()) {
            throw fenced(key, term);
        }
    }

    private StateFencedException fenced(String key, Optional<Long> other) {
        return new StateFencedException(
                key,
                "table " + table + ", term " + number + ", "
                        + other.map(term -> "claimed by term " + term).orElse("deleted since"));
    }
}
