// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code knowledge_change}: the latest changes of the copy. */
final class ChangeTable {

    private static final String INSERT =
            "insert into knowledge_change (kind, title, path, old_path, changed_at) values (?, ?, ?, ?, ?)";
    private static final String PRUNE =
            "delete from knowledge_change where id <= (select max(id) from knowledge_change) - ?";
    private static final String SELECT = "select kind, title, path, old_path, changed_at from knowledge_change"
            + " order by id desc fetch first ? rows only";

    private final int kept;

    /**
     * The table.
     *
     * @param kept the maximum number of changes
     */
    ChangeTable(int kept) {
        this.kept = kept;
    }

    /** Adds a change; returns its number, which is greater than that of all others. */
    long add(Connection connection, KnowledgeChange change) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement prune = connection.prepareStatement(PRUNE)) {
            insert.setString(1, change.kind().name());
            insert.setString(2, change.title());
            insert.setString(3, change.path());
            insert.setString(4, change.oldPath().isEmpty() ? null : change.oldPath());
            insert.setObject(5, PageTable.inUtc(Instant.ofEpochMilli(change.at())));
            insert.executeUpdate();
            prune.setInt(1, kept);
            prune.executeUpdate();
        }
        return last(connection);
    }

    /** The number of the last change; 0 without any. */
    long last(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select max(id) from knowledge_change");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The latest changes, the newest first. */
    List<KnowledgeChange> latest(Connection connection, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setInt(1, number);
            try (ResultSet rows = select.executeQuery()) {
                List<KnowledgeChange> changes = new ArrayList<>();
                while (rows.next()) {
                    changes.add(new KnowledgeChange(
                            KnowledgeChange.Kind.valueOf(rows.getString(1)),
                            rows.getString(2),
                            rows.getString(3),
                            Optional.ofNullable(rows.getString(4)).orElse(""),
                            rows.getObject(5, OffsetDateTime.class).toInstant().toEpochMilli()));
                }
                return changes;
            }
        }
    }
}
