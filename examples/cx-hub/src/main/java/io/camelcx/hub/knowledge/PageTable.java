// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import io.camelcx.hub.database.Statements;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code knowledge_page}: each page once, by its id. */
final class PageTable {

    private static final List<String> COLUMNS =
            List.of("id", "path", "title", "uri", "revision", "modified", "tags", "text");
    private static final String SELECT = "select " + String.join(", ", COLUMNS) + " from knowledge_page";

    private final Statements statements = new Statements();

    Optional<KnowledgePage> find(Connection connection, long id) throws SQLException {
        return statements.list(connection, SELECT + " where id = ?", PageTable::page, id).stream()
                .findFirst();
    }

    /** The next pages in the order of their ids. */
    List<KnowledgePage> after(Connection connection, long id, int most) throws SQLException {
        return statements.list(
                connection, SELECT + " where id > ? order by id fetch first ? rows only", PageTable::page, id, most);
    }

    private static KnowledgePage page(ResultSet row) throws SQLException {
        return new KnowledgePage(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                time(row, 6),
                row.getString(7).lines().toList(),
                row.getString(8));
    }

    void replace(Connection connection, KnowledgePage page) throws SQLException {
        List<Object> row = new ArrayList<>(List.of(page.id(), page.path(), page.title(), page.uri(), page.revision()));
        row.add(page.modified().map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null));
        row.add(String.join("\n", page.tags()));
        row.add(page.text());
        statements.replace(connection, "knowledge_page", List.of("id"), COLUMNS, Map.of(List.of(page.id()), row));
    }

    void delete(Connection connection, long id) throws SQLException {
        statements.update(connection, "delete from knowledge_page where id = ?", id);
    }

    long count(Connection connection) throws SQLException {
        return statements.one(connection, "select count(*) from knowledge_page", row -> row.getLong(1));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
