// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Executes each call on a connection of its own, commits it, and repeats it once if its outcome is unknown. */
final class JdbcCalls {

    private final DataSource dataSource;
    private final String table;

    /** A call whose effect is the same however often it is executed. */
    @FunctionalInterface
    interface Call<T> {

        T on(Connection connection) throws SQLException;
    }

    /** @param table for the errors */
    JdbcCalls(DataSource dataSource, String table) {
        this.dataSource = dataSource;
        this.table = table;
    }

    /**
     * Executes an UPDATE or INSERT of at most one row.
     *
     * @param parameters strings, which may be null, and longs
     * @return whether there was a row
     */
    boolean update(String operation, String key, String statement, Object... parameters) {
        return call(operation, key, connection -> {
            try (PreparedStatement update = connection.prepareStatement(statement)) {
                for (int i = 0; i < parameters.length; i++) {
                    if (parameters[i] instanceof Long number) {
                        update.setLong(i + 1, number);
                    } else {
                        update.setString(i + 1, (String) parameters[i]);
                    }
                }
                return update.executeUpdate() > 0;
            }
        });
    }

    /** Executes a call that concerns no key. */
    <T> T call(String operation, Call<T> call) {
        return call(operation, "", call);
    }

    /**
     * Executes a call.
     *
     * @param operation for the error, such as {@code read the state}
     * @throws JdbcStateException if it has failed
     */
    <T> T call(String operation, String key, Call<T> call) {
        JdbcStateException first;
        try {
            return once(operation, key, call);
        } catch (JdbcStateException failure) {
            if (!failure.isRepeatable()) {
                throw failure;
            }
            first = failure;
        }
        try {
            return once(operation, key, call);
        } catch (JdbcStateException failure) {
            failure.addSuppressed(first);
            throw failure;
        }
    }

    private <T> T once(String operation, String key, Call<T> call) {
        Connection connection;
        try {
            connection = dataSource.getConnection();
        } catch (SQLException failure) {
            throw JdbcStateException.unconnected(operation, key, table, failure);
        }
        try (connection) {
            return committed(connection, call);
        } catch (SQLException failure) {
            throw JdbcStateException.of(operation, key, table, failure);
        }
    }

    private static <T> T committed(Connection connection, Call<T> call) throws SQLException {
        boolean commits = !connection.getAutoCommit();
        boolean done = false;
        try {
            T result = call.on(connection);
            if (commits) {
                connection.commit();
            }
            done = true;
            return result;
        } finally {
            if (commits && !done) {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException alreadyLost) {
            // The failure before it is reported.
        }
    }
}
