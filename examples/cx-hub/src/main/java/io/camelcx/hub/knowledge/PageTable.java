// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code knowledge_page}: each page once, by its id. */
final class PageTable {

    private static final String TAG_SEPARATOR = "\n";
    private static final String SELECT =
            "select id, path, title, uri, revision, modified, tags, text from knowledge_page";
    private static final String DELETE = "delete from knowledge_page where id = ?";
    private static final String INSERT =
            "insert into knowledge_page (id, path, title, uri, revision, modified, tags, text)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    Optional<KnowledgePage> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " where id = ?")) {
            select.setLong(1, id);
            return read(select).stream().findFirst();
        }
    }

    /** The next pages in the order of their ids. */
    List<KnowledgePage> after(Connection connection, long id, int most) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " where id > ? order by id fetch first ? rows only")) {
            select.setLong(1, id);
            select.setInt(2, most);
            return read(select);
        }
    }

    private static List<KnowledgePage> read(PreparedStatement select) throws SQLException {
        List<KnowledgePage> pages = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                pages.add(new KnowledgePage(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        Optional.ofNullable(row.getObject(6, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getString(7).lines().toList(),
                        row.getString(8)));
            }
        }
        return pages;
    }

    void insert(Connection connection, KnowledgePage page) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, page.id());
            insert.setString(2, page.path());
            insert.setString(3, page.title());
            insert.setString(4, page.uri());
            insert.setLong(5, page.revision());
            insert.setObject(6, page.modified().map(PageTable::inUtc).orElse(null));
            insert.setString(7, String.join(TAG_SEPARATOR, page.tags()));
            insert.setString(8, page.text());
            insert.executeUpdate();
        }
    }

    void delete(Connection connection, long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    /** The number of pages, and the earliest time of a last change. */
    Extent extent(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select count(*), (select min(modified) from knowledge_page)" + " from knowledge_page");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Extent(
                    row.getLong(1),
                    Optional.ofNullable(row.getObject(2, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
        }
    }

    /**
     * The extent of the table.
     *
     * @param pages the number of pages
     * @param oldest the earliest time of a last change of a page; empty without pages
     */
    record Extent(long pages, Optional<Instant> oldest) {}

    static OffsetDateTime inUtc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
