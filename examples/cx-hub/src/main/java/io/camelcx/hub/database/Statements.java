// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.dbutils.QueryRunner;

/** Runs single statements. */
public final class Statements extends QueryRunner {

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The row of a query that has one, such as a count. */
    public <T> T one(Connection connection, String sql, Row<T> row) throws SQLException {
        return list(connection, sql, row).get(0);
    }

    /** The rows of a query. */
    public <T> List<T> list(Connection connection, String sql, Row<T> row, Object... parameters) throws SQLException {
        return query(
                connection,
                sql,
                rows -> {
                    List<T> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(row.read(rows));
                    }
                    return all;
                },
                parameters);
    }

    /**
     * Replaces rows, given by their keys: they are deleted and inserted in the transaction of the caller, which every database supports; no other
     * connection sees the table without them.
     */
    public int replace(
            Connection connection, String table, List<String> key, List<String> columns, Map<List<?>, List<?>> rows)
            throws SQLException {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String condition = String.join(" = ? and ", key) + " = ?";
        batch(
                connection,
                "delete from " + table + " where " + condition,
                rows.keySet().stream().map(List::toArray).toArray(Object[][]::new));
        String insert = "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")";
        batch(connection, insert, rows.values().stream().map(List::toArray).toArray(Object[][]::new));
        return rows.size();
    }

    /** Without the parameters, which the library adds to the message: they may be a whole page, and personal data. */
    @Override
    protected void rethrow(SQLException cause, String sql, Object... parameters) throws SQLException {
        throw cause;
    }
}
