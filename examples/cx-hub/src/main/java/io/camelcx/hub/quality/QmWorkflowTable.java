// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import io.camelcx.cxone.extract.csv.QmWorkflow;
import io.camelcx.cxone.extract.csv.QmWorkflowColumns;
import io.camelcx.hub.database.HubDatabase;
import io.camelcx.hub.database.TableDefinition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The table {@code qm_workflows}, which contains each workflow once however often it is delivered. An existing workflow is replaced,
 * since CXone delivers it again when it has changed.
 *
 * <p>Rows are deleted by their key and inserted in the same transaction, which every database supports; no other
 * connection sees the table without them.
 */
public final class QmWorkflowTable {

    /** The key of a workflow: a segment may be evaluated, and assessed by its agent, more than once each. */
    static final List<String> KEY =
            List.of(QmWorkflowColumns.SEGMENT_ID, QmWorkflowColumns.TYPE, QmWorkflowColumns.SUBMISSION_DATE);

    private static final String DELETE = "delete from qm_workflows where "
            + KEY.stream().map(column -> columnName(column) + " = ?").collect(Collectors.joining(" and "));

    private HubDatabase database;
    private int batch = 500;

    /** The database. */
    public void setDataSource(DataSource dataSource) {
        this.database = new HubDatabase(dataSource, new TableDefinition("qm_workflows", "/sql/qm-workflows.sql"));
    }

    /** The number of rows that are written in one transaction. */
    public void setBatch(int batch) {
        this.batch = batch;
    }

    /**
     * Writes rows, one transaction a batch. If a batch fails, the earlier ones are in the table and may be written again.
     *
     * @param rows each row by the vendor's names of the columns
     * @throws SQLException if the database fails
     * @throws IllegalArgumentException if a row lacks a column of its key
     */
    public void save(Iterator<Map<String, String>> rows) throws SQLException {
        // The later one of two rows with the same key wins: inserting both in one transaction would violate the key.
        Map<List<String>, Map<String, String>> byKey = new LinkedHashMap<>();
        while (rows.hasNext()) {
            Map<String, String> row = rows.next();
            byKey.put(keyOf(row), row);
            if (byKey.size() == batch || !rows.hasNext()) {
                replace(byKey);
                byKey.clear();
            }
        }
    }

    private void replace(Map<List<String>, Map<String, String>> rows) throws SQLException {
        database.inTransaction(connection -> {
            delete(connection, rows.keySet());
            insert(connection, rows.values());
            return rows.size();
        });
    }

    /** A connection to a database that has the table. */
    Connection connect() throws SQLException {
        return database.connect();
    }

    /** The table's name of a column: the vendor's in lower case, with an underscore for each sequence of other characters than letters and digits. */
    static String columnName(String vendorsName) {
        return vendorsName
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    private static void delete(Connection connection, Collection<List<String>> keys) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            for (List<String> key : keys) {
                for (int index = 0; index < key.size(); index++) {
                    delete.setString(index + 1, key.get(index));
                }
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void insert(Connection connection, Collection<Map<String, String>> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(insertion())) {
            for (Map<String, String> row : rows) {
                int index = 1;
                for (String column : QmWorkflowColumns.ALL) {
                    insert.setString(index++, row.getOrDefault(column, ""));
                }
                QmWorkflow workflow = QmWorkflow.of(row);
                insert.setObject(
                        index++, SubmissionDay.of(workflow.submissionDate()).orElse(null), Types.DATE);
                insert.setBigDecimal(index, workflow.percentage().orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String insertion() {
        List<String> names = Stream.concat(
                        QmWorkflowColumns.ALL.stream().map(QmWorkflowTable::columnName),
                        Stream.of("submission_day", "score_percent"))
                .toList();
        return "insert into qm_workflows (" + String.join(", ", names) + ") values ("
                + names.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private static List<String> keyOf(Map<String, String> row) {
        return KEY.stream()
                .map(column -> Optional.ofNullable(row.get(column))
                        .orElseThrow(() -> new IllegalArgumentException("A row lacks the column '" + column
                                + "', which is part of its key. The table contains qm-workflows of version 1; the file has the columns "
                                + row.keySet())))
                .toList();
    }
}
