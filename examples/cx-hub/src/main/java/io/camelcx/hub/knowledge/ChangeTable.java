// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import io.camelcx.hub.database.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** The table {@code knowledge_change}: the latest changes of the copy. */
final class ChangeTable {

    private final Statements statements = new Statements();
    private final int kept;

    /** The table with so many changes at most. */
    ChangeTable(int kept) {
        this.kept = kept;
    }

    /** Adds a change; returns its number, which is greater than that of all others. */
    long add(Connection connection, KnowledgeChange change) throws SQLException {
        statements.update(
                connection,
                "insert into knowledge_change (kind, title, path, old_path, changed_at) values (?, ?, ?, ?, ?)",
                change.kind().name(),
                change.title(),
                change.path(),
                change.oldPath().isEmpty() ? null : change.oldPath(),
                Instant.ofEpochMilli(change.at()).atOffset(ZoneOffset.UTC));
        long last = last(connection);
        statements.update(connection, "delete from knowledge_change where id <= ?", last - kept);
        return last;
    }

    /** The number of the last change; 0 without any. */
    long last(Connection connection) throws SQLException {
        return statements.one(connection, "select max(id) from knowledge_change", row -> row.getLong(1));
    }
}
