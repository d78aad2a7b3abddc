// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import io.camelcx.expert.pages.ExpertPagesConstants;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.hub.database.HubDatabase;
import io.camelcx.hub.database.TableDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copy of a site: its pages and the latest changes in tables, and an index of their words. Writing is idempotent, so a route may
 * redeliver a page as often as needed.
 *
 * <p>A page and its change are written in one transaction, and then the index. If the index lacks a change, because the hub was killed in
 * between or the index could not be written, it is built again from the table before it is next used.
 */
public final class KnowledgeCopy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeCopy.class);
    private static final int CHANGES_SHOWN = 10;

    /** Pages that are in memory while the index is built; a page has at most some megabytes. */
    private static final int PAGES_READ = 20;

    private final Clock clock = Clock.systemUTC();
    private final PageTable pages = new PageTable();
    /** Held from the transaction until the index is written, so that a search finds whatever the table has. */
    private final ReentrantLock lock = new ReentrantLock();

    private ChangeTable changes = new ChangeTable(500);
    private HubDatabase database;
    private Path folder;
    private Optional<PageIndex> index = Optional.empty();

    /** The database. */
    public void setDataSource(DataSource dataSource) {
        this.database = new HubDatabase(dataSource, new TableDefinition("knowledge_page", "/sql/knowledge.sql"));
    }

    /** The folder of the index. */
    public void setIndex(String folder) {
        this.folder = Path.of(folder);
    }

    /** The maximum number of changes that are kept. */
    public void setChangesKept(int number) {
        this.changes = new ChangeTable(number);
    }

    /**
     * Adds or replaces a page.
     *
     * @throws SQLException if the database fails; the copy is unchanged then
     * @throws IOException if the index cannot be written
     */
    public void save(Page page) throws SQLException, IOException {
        KnowledgePage now = KnowledgePage.of(page);
        withIndex(words -> {
            Optional<Long> change = database.inTransaction(connection -> replace(connection, now));
            if (change.isPresent()) {
                words.put(now);
                words.completeUpTo(change.get());
            }
            return change;
        });
    }

    private Optional<Long> replace(Connection connection, KnowledgePage page) throws SQLException {
        Optional<KnowledgePage> before = pages.find(connection, page.id());
        if (before.filter(page::equals).isPresent()) {
            return Optional.empty();
        }
        pages.delete(connection, page.id());
        pages.insert(connection, page);
        return Optional.of(changes.add(
                connection,
                before.map(old -> KnowledgeChange.replaced(old, page, clock.instant()))
                        .orElseGet(() -> KnowledgeChange.added(page, clock.instant()))));
    }

    /**
     * Deletes a page, if it exists.
     *
     * @throws SQLException if the database fails; the copy is unchanged then
     * @throws IOException if the index cannot be written
     */
    public void delete(@Header(ExpertPagesConstants.PAGE_ID) long id) throws SQLException, IOException {
        withIndex(words -> {
            Optional<Long> change = database.inTransaction(connection -> remove(connection, id));
            if (change.isPresent()) {
                words.remove(id);
                words.completeUpTo(change.get());
            }
            return change;
        });
    }

    private Optional<Long> remove(Connection connection, long id) throws SQLException {
        Optional<KnowledgePage> page = pages.find(connection, id);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        pages.delete(connection, id);
        return Optional.of(changes.add(connection, KnowledgeChange.deleted(page.get(), clock.instant())));
    }

    /**
     * The best pages of a query, the best first.
     *
     * @param most the maximum number of pages
     * @throws SQLException if the database fails
     * @throws IOException if the index cannot be read
     */
    List<KnowledgePage> find(SearchQuery query, int most) throws SQLException, IOException {
        List<Long> ids = withIndex(words -> words.find(query, most));
        List<KnowledgePage> found = new ArrayList<>();
        try (Connection connection = database.connect()) {
            for (long id : ids) {
                // A page may have been deleted meanwhile.
                pages.find(connection, id).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * The current state of the copy. It also opens the index, so that the first search need not wait until it is complete.
     *
     * @throws SQLException if the database fails
     * @throws IOException if the index cannot be opened
     */
    public CopyState state() throws SQLException, IOException {
        withIndex(Optional::of);
        try (Connection connection = database.connect()) {
            PageTable.Extent extent = pages.extent(connection);
            return new CopyState(extent.pages(), extent.oldest(), changes.latest(connection, CHANGES_SHOWN));
        }
    }

    /** Closes the index, not the database. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (index.isPresent()) {
                index.get().close();
                index = Optional.empty();
            }
        } finally {
            lock.unlock();
        }
    }

    private interface IndexUse<T> {

        T of(PageIndex words) throws SQLException, IOException;
    }

    private <T> T withIndex(IndexUse<T> use) throws SQLException, IOException {
        lock.lock();
        try {
            if (index.isEmpty()) {
                index = Optional.of(complete(PageIndex.open(folder)));
            }
            return use.of(index.get());
        } catch (IOException | RuntimeException e) {
            abandonIndex(e);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Adds all pages of the table to an index that is not complete. */
    private PageIndex complete(PageIndex words) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            long change = changes.last(connection);
            long expected = pages.extent(connection).pages();
            if (!words.isComplete(change, expected)) {
                LOG.info("Builds the search index of {} pages in {}", expected, folder);
                words.clear();
                List<KnowledgePage> some = pages.after(connection, 0, PAGES_READ);
                while (!some.isEmpty()) {
                    for (KnowledgePage page : some) {
                        words.put(page);
                    }
                    some = pages.after(connection, some.get(some.size() - 1).id(), PAGES_READ);
                }
                words.completeUpTo(change);
            }
            return words;
        } catch (SQLException | IOException | RuntimeException e) {
            words.discard();
            throw e;
        }
    }

    /** The next use opens the index anew and finds what is wrong with it. */
    private void abandonIndex(Exception because) {
        try {
            if (index.isPresent()) {
                index.get().discard();
            }
        } catch (IOException | RuntimeException e) {
            because.addSuppressed(e);
        } finally {
            index = Optional.empty();
        }
    }
}
