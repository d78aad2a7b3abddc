// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database with the tables of one part of the hub. */
public final class HubDatabase {

    private final DataSource dataSource;
    private final TableDefinition tables;

    /** The statements of one transaction, and their result. */
    @FunctionalInterface
    public interface Work<T> {

        /** Runs them on this connection; the caller commits. */
        T with(Connection connection) throws SQLException;
    }

    /**
     * A database that is not connected yet.
     *
     * @param tables created when they are first needed
     */
    public HubDatabase(DataSource dataSource, TableDefinition tables) {
        this.dataSource = dataSource;
        this.tables = tables;
    }

    /** A connection, to be closed by the caller. */
    public Connection connect() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            tables.createIfMissing(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Runs all statements or none.
     *
     * @throws SQLException if a statement fails; nothing is changed then
     */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** A lost connection cannot be rolled back either; the first failure is the one to report. */
    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
