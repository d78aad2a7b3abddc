// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements. A row contains a state and the term that has claimed it. One row, of the key {@link #LAST_TERM}, contains the number of the last term that has
 * begun. A claim raises the term of a row and never lowers it; a write changes nothing but a row of its own term.
 */
final class StateTable {

    /** No component's key. */
    static final String LAST_TERM = "camelcx:last-term";

    private static final Logger LOG = LoggerFactory.getLogger(StateTable.class);

    /** In each round at least one of all that begin at the same time succeeds. */
    private static final int MAX_ROUNDS = 1000;

    private final TableName table;
    private final JdbcCalls calls;

    /**
     * A row.
     *
     * @param state null if nothing is stored
     */
    record Row(long term, String state) {}

    StateTable(TableName table, JdbcCalls calls) {
        this.table = table;
        this.calls = calls;
    }

    /**
     * Finds the table.
     *
     * @param create whether it is created if it does not exist; several processes may do so at the same time
     * @throws JdbcStateException if there is none
     */
    void require(boolean create) {
        try {
            find();
        } catch (JdbcStateException missing) {
            if (!create || missing.isConnectionLost()) {
                throw missing;
            }
            create(missing);
        }
    }

    private void find() {
        calls.call("find the table", connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT state_key, term, state FROM " + table + " WHERE 1 = 0")) {
                return select.executeQuery().next();
            }
        });
    }

    private void create(JdbcStateException missing) {
        try {
            String statement = calls.call("create the table", this::create);
            LOG.info("Created the table of states: {}", statement);
        } catch (JdbcStateException refused) {
            try {
                // Another process may have created it at the same time.
                find();
            } catch (JdbcStateException stillMissing) {
                refused.addSuppressed(missing);
                throw refused;
            }
        }
    }

    private String create(Connection connection) throws SQLException {
        String statement = TableColumns.of(connection.getMetaData().getDatabaseProductName())
                .create(table);
        try (PreparedStatement create = connection.prepareStatement(statement)) {
            create.execute();
        }
        return statement;
    }

    /** Begins a term: its number is greater than that of each before it. */
    long nextTerm() {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Optional<Long> last = term(LAST_TERM);
            if (last.isEmpty()) {
                beginTerms();
            } else if (raise(last.get())) {
                return last.get() + 1;
            }
        }
        throw new IllegalStateException("The table " + table + " has begun no term in " + MAX_ROUNDS
                + " attempts: too many processes begin one");
    }

    private boolean raise(long last) {
        return calls.update(
                "begin a term",
                LAST_TERM,
                "UPDATE " + table + " SET term = ? WHERE state_key = ? AND term = ?",
                last + 1,
                LAST_TERM,
                last);
    }

    /** Greater than that of any row, should the row of the last term have been deleted. */
    private void beginTerms() {
        long greatest = calls.call("begin a term", connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT MAX(term) FROM " + table);
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
        insert(LAST_TERM, greatest, null);
    }

    /**
     * Claims a key.
     *
     * @return whether it is claimed by this term now; otherwise a newer term has done so
     */
    boolean claim(String key, long term) {
        if (claimExisting(key, term)) {
            return true;
        }
        return term(key).isEmpty() && (insert(key, term, null) || claimExisting(key, term));
    }

    private boolean claimExisting(String key, long term) {
        return calls.update(
                "claim the state",
                key,
                "UPDATE " + table + " SET term = ? WHERE state_key = ? AND term <= ?",
                term,
                key,
                term);
    }

    /** The row of a key; empty if there is none. */
    Optional<Row> read(String key) {
        return select("term, state", key, row -> new Row(row.getLong(1), row.getString(2)));
    }

    /** The term of a key; empty if there is no row. */
    Optional<Long> term(String key) {
        return select("term", key, row -> row.getLong(1));
    }

    private interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> select(String columns, String key, Reader<T> reader) {
        return calls.call("read the " + columns, key, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + columns + " FROM " + table + " WHERE state_key = ?")) {
                select.setString(1, key);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
                }
            }
        });
    }

    /**
     * Writes the state of a key that a term has claimed.
     *
     * @return false if the key is no longer this term's; nothing is written then
     */
    boolean write(String key, long term, String state) {
        return calls.update(
                "write the state",
                key,
                "UPDATE " + table + " SET state = ? WHERE state_key = ? AND term = ?",
                state,
                key,
                term);
    }

    /** Writes the state of a key, whatever term it has. */
    void overwrite(String key, String state) {
        if (!overwriteExisting(key, state) && !insert(key, 0, state)) {
            overwriteExisting(key, state);
        }
    }

    private boolean overwriteExisting(String key, String state) {
        return calls.update(
                "write the state", key, "UPDATE " + table + " SET state = ? WHERE state_key = ?", state, key);
    }

    /** @return false if there is a row already, which is not changed */
    private boolean insert(String key, long term, String state) {
        try {
            return calls.update(
                    "insert the state",
                    key,
                    "INSERT INTO " + table + " (state_key, term, state) VALUES (?, ?, ?)",
                    key,
                    term,
                    state);
        } catch (JdbcStateException refused) {
            if (refused.isDuplicateKey()) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public String toString() {
        return table.text();
    }
}
