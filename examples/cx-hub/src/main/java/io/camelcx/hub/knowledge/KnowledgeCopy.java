// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import io.camelcx.expert.pages.ExpertPagesConstants;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.hub.database.HubDatabase;
import io.camelcx.hub.database.TableDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.camel.Header;

/**
 * The copy of a site: its pages, the words by which they are found, and the latest changes. Writing is idempotent, so a route may
 * redeliver a page as often as needed.
 *
 * <p>A page, its words and the change are written in one transaction. H2's own full-text search is not used: after a transaction was
 * rolled back it no longer finds some words when the database is opened again, it does not support prefixes, which search while typing
 * needs, and no other database has it.
 */
public final class KnowledgeCopy {

    private static final int CHANGES_SHOWN = 10;

    private final Clock clock = Clock.systemUTC();
    private final PageTable pages = new PageTable();
    private final WordTable words = new WordTable();
    private ChangeTable changes = new ChangeTable(500);
    private HubDatabase database;

    /** The database. */
    public void setDataSource(DataSource dataSource) {
        this.database = new HubDatabase(dataSource, new TableDefinition("knowledge_page", "/sql/knowledge.sql"));
    }

    /** The maximum number of changes that are kept. */
    public void setChangesKept(int number) {
        this.changes = new ChangeTable(number);
    }

    /**
     * Adds or replaces a page.
     *
     * @throws SQLException if the database fails; the copy is unchanged then
     */
    public void save(Page page) throws SQLException {
        KnowledgePage now = KnowledgePage.of(page);
        database.inTransaction(connection -> replace(connection, now));
    }

    private void replace(Connection connection, KnowledgePage page) throws SQLException {
        Optional<KnowledgePage> before = pages.find(connection, page.id());
        if (before.isPresent()) {
            if (before.get().equals(page)) {
                return;
            }
            remove(connection, before.get());
        }
        pages.insert(connection, page);
        words.insert(connection, page);
        changes.add(
                connection,
                before.map(old -> KnowledgeChange.replaced(old, page, clock.instant()))
                        .orElseGet(() -> KnowledgeChange.added(page, clock.instant())));
    }

    /**
     * Deletes a page, if it exists.
     *
     * @throws SQLException if the database fails; the copy is unchanged then
     */
    public void delete(@Header(ExpertPagesConstants.PAGE_ID) long id) throws SQLException {
        database.inTransaction(connection -> {
            Optional<KnowledgePage> page = pages.find(connection, id);
            if (page.isPresent()) {
                remove(connection, page.get());
                changes.add(
                        connection,
                        KnowledgeChange.deleted(page.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            }
        });
    }

    private void remove(Connection connection, KnowledgePage page) throws SQLException {
        words.delete(connection, page);
        pages.delete(connection, page.id());
    }

    /**
     * The current state of the copy.
     *
     * @throws SQLException if the database fails
     */
    public CopyState state() throws SQLException {
        try (Connection connection = connect()) {
            PageTable.Extent extent = pages.extent(connection);
            return new CopyState(extent.pages(), extent.oldest(), changes.latest(connection, CHANGES_SHOWN));
        }
    }

    /** A connection to the database of the copy, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return database.connect();
    }
}
