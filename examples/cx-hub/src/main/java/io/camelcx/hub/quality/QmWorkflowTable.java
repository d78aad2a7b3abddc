// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import io.camelcx.cxone.extract.csv.QmWorkflow;
import io.camelcx.cxone.extract.csv.QmWorkflowColumns;
import io.camelcx.hub.database.HubDatabase;
import io.camelcx.hub.database.Statements;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The table {@code qm_workflows}, which contains each workflow once however often it is delivered. An existing workflow is replaced,
 * since CXone delivers it again when it has changed.
 */
public final class QmWorkflowTable {

    /** The key of a workflow: a segment may be evaluated, and assessed by its agent, more than once each. */
    static final List<String> KEY =
            List.of(QmWorkflowColumns.SEGMENT_ID, QmWorkflowColumns.TYPE, QmWorkflowColumns.SUBMISSION_DATE);

    private static final List<String> KEY_NAMES =
            KEY.stream().map(QmWorkflowTable::columnName).toList();
    private static final List<String> NAMES = Stream.concat(
                    QmWorkflowColumns.ALL.stream().map(QmWorkflowTable::columnName),
                    Stream.of("submission_day", "score_percent"))
            .toList();

    private HubDatabase database;
    private int batch = 500;

    public void setDataSource(DataSource dataSource) {
        this.database = new HubDatabase(dataSource, "qm_workflows", "/sql/qm-workflows.sql");
    }

    /** The number of rows that are written in one transaction. */
    public void setBatch(int batch) {
        this.batch = batch;
    }

    /** Writes rows, one transaction a batch. If one fails, the earlier ones are in the table and may be written again. */
    public void save(Iterator<Map<String, String>> rows) throws SQLException {
        // The later one of two rows with the same key wins: inserting both in one transaction would violate the key.
        Map<List<?>, List<?>> byKey = new LinkedHashMap<>();
        while (rows.hasNext()) {
            Map<String, String> row = rows.next();
            byKey.put(keyOf(row), values(row));
            if (byKey.size() == batch || !rows.hasNext()) {
                database.inTransaction(
                        connection -> new Statements().replace(connection, "qm_workflows", KEY_NAMES, NAMES, byKey));
                byKey.clear();
            }
        }
    }

    /** The rows of a query, such as one for the page, by the names of its columns. */
    public List<Map<String, Object>> query(String sql) throws SQLException {
        return database.query(sql);
    }

    /** The table's name of a column: the vendor's in lower case, with an underscore for each sequence of other characters than letters and digits. */
    static String columnName(String vendorsName) {
        return vendorsName
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    private static List<Object> values(Map<String, String> row) {
        QmWorkflow workflow = QmWorkflow.of(row);
        List<Object> values = new ArrayList<>();
        QmWorkflowColumns.ALL.forEach(column -> values.add(row.getOrDefault(column, "")));
        values.add(submissionDay(workflow.submissionDate()).orElse(null));
        values.add(workflow.percentage().orElse(null));
        return values;
    }

    /** The day in UTC of a date such as {@code 2026-11-21T09:30:00Z}; empty if it is none: then the row is not in the chart. */
    private static Optional<LocalDate> submissionDay(String submissionDate) {
        try {
            return Optional.of(LocalDate.parse(submissionDate.substring(0, Math.min(10, submissionDate.length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
