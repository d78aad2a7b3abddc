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
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/** Creates missing tables. A table that exists is used as it is, even with other types. */
public final class TableDefinition {

    private final ReentrantLock lock = new ReentrantLock();
    private final String table;
    private final String resource;
    private boolean created;

    /**
     * A definition.
     *
     * @param table the table's name; of several that are created together, the last one's
     * @param resource the SQL that creates it, on the class path
     */
    public TableDefinition(String table, String resource) {
        this.table = table;
        this.resource = resource;
    }

    /** Creates the tables unless the last one exists; checks the database only until it does. */
    void createIfMissing(Connection connection) throws SQLException {
        lock.lock();
        try {
            if (!created && !exists(connection)) {
                create(connection);
            }
            created = true;
        } finally {
            lock.unlock();
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
        try (Statement statement = connection.createStatement()) {
            for (String sql : script().split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private String script() {
        try (InputStream sql = TableDefinition.class.getResourceAsStream(resource)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The class path has no readable " + resource, e);
        }
    }
}
