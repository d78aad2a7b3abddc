// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import io.camelcx.support.state.FencedStateRepository;
import io.camelcx.support.state.StateAccess;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.camel.support.service.ServiceSupport;

/**
 * A state repository in a table of a database, which the nodes of a cluster share. It is fenced: the newest run of a consumer owns the consumer's state, see
 * {@link FencedStateRepository}. Each operation is a statement by itself, on a connection of its own, so any {@link DataSource} will do, with
 * auto-commit on or off.
 *
 * <p>A statement whose connection is lost before the response has come may have been executed or not. It is repeated once, on another connection. That is
 * safe, because each of them has the same effect when it is executed twice, and none when a newer term has claimed the state meanwhile.
 *
 * <p>Other consumers of Camel that take a {@code StateRepository} can use the bean as it is: {@link #getState} begins a term for the key, so the process that
 * has read a state last is the one that may write it.
 */
public final class JdbcStateRepository extends ServiceSupport implements FencedStateRepository {

    private DataSource dataSource;
    private String table = "camelcx_state";
    private boolean createTable = true;
    private final Map<String, StateAccess> terms = new ConcurrentHashMap<>();
    private volatile Optional<StateTable> states = Optional.empty();

    /** Where the connections come from, preferably a pool. */
    public DataSource getDataSource() {
        return dataSource;
    }

    /** Where the connections come from, preferably a pool. */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The table, with its schema if it needs one: {@code camelcx_state} (the default), {@code camel.positions}. */
    public String getTable() {
        return table;
    }

    /** The table, with its schema if it needs one: {@code camelcx_state} (the default), {@code camel.positions}. */
    public void setTable(String table) {
        this.table = table;
    }

    /** Whether the table is created if it does not exist (default true). */
    public boolean isCreateTable() {
        return createTable;
    }

    /** Whether the table is created if it does not exist (default true). */
    public void setCreateTable(boolean createTable) {
        this.createTable = createTable;
    }

    /**
     * Finds the table, or creates it.
     *
     * @throws IllegalArgumentException if a property is missing or malformed
     * @throws JdbcStateException if there is no table
     */
    @Override
    protected void doStart() {
        if (dataSource == null) {
            throw new IllegalArgumentException("A JdbcStateRepository needs its property dataSource");
        }
        StateTable found = new StateTable(TableName.of(table), new JdbcCalls(dataSource, table));
        found.require(createTable);
        states = Optional.of(found);
    }

    @Override
    protected void doStop() {
        states = Optional.empty();
        terms.clear();
    }

    private StateTable states() {
        return states.orElseThrow(
                () -> new IllegalStateException("The JdbcStateRepository of the table " + table + " is not started"));
    }

    @Override
    public StateAccess newTerm() {
        StateTable at = states();
        return new JdbcTerm(at, at.nextTerm());
    }

    @Override
    public StateAccess shared() {
        return new SharedStates(states());
    }

    /** Claims the key in a new term, and reads its state. */
    @Override
    public String getState(String key) {
        StateAccess term = newTerm();
        terms.put(key, term);
        return term.getState(key);
    }

    /**
     * Writes a state in the term that {@link #getState} has begun; else in a new one.
     *
     * @throws io.camelcx.support.state.StateFencedException if another process has read the key since
     */
    @Override
    public void setState(String key, String value) {
        Optional<StateAccess> begun = Optional.ofNullable(terms.get(key));
        StateAccess term = begun.orElseGet(this::newTerm);
        term.setState(key, value);
        if (begun.isEmpty()) {
            terms.put(key, term);
        }
    }

    @Override
    public String toString() {
        return "JdbcStateRepository[" + table + "]";
    }
}
