// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.commons.dbutils.handlers.MapListHandler;

/**
 * A database with the tables of one part of the hub, which are created when they are first needed. Tables that exist are used as they
 * are, even with other types.
 */
public final class HubDatabase {

    private final DataSource dataSource;
    private final String table;
    private final String script;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean hasTables;

    /** The statements of one transaction, and their result. */
    @FunctionalInterface
    public interface Work<T> {

        /** Runs them on this connection; the caller commits. */
        T with(Connection connection) throws SQLException;
    }

    /** Not connected yet. The script creates the tables unless the given one, its last one, exists. */
    public HubDatabase(DataSource dataSource, String table, String script) {
        this.dataSource = dataSource;
        this.table = table;
        this.script = script;
    }

    /** A connection, to be closed by the caller. */
    public Connection connect() throws SQLException {
        Connection connection = dataSource.getConnection();
        lock.lock();
        try {
            if (!hasTables && !exists(connection)) {
                create(connection);
            }
            hasTables = true;
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** The rows of a query by the names of its columns; a time is a text, as JSON has none. */
    public List<Map<String, Object>> query(String sql) throws SQLException {
        try (Connection connection = connect()) {
            List<Map<String, Object>> rows = new Statements().query(connection, sql, new MapListHandler());
            rows.forEach(row -> row.replaceAll((name, value) -> value instanceof Temporal ? value.toString() : value));
            return rows;
        }
    }

    /** Runs all statements or, if one fails, none. */
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

    private boolean exists(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name = database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet found = database.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
            return found.next();
        }
    }

    private void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                InputStream sql = HubDatabase.class.getResourceAsStream(script)) {
            for (String each : new String(sql.readAllBytes(), StandardCharsets.UTF_8).split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The class path has no readable " + script, e);
        }
    }
}
