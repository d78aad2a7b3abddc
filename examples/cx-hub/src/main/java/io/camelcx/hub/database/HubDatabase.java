// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that has the tables of one part of the hub, whichever database it is. */
public final class HubDatabase {

    private final DataSource dataSource;
    private final TableDefinition tables;

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work {

        /** Does it with this connection, and leaves the commit to its caller. */
        void with(Connection connection) throws SQLException;
    }

    /**
     * A database that is not asked yet.
     *
     * @param tables made when they are first needed
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
     * Does all of it or nothing.
     *
     * @throws SQLException if the database cannot do it; nothing is done then
     */
    public void inTransaction(Work work) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                work.with(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** A connection that is lost cannot be rolled back either; the failure before is the one that matters. */
    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
