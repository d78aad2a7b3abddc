// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import io.camelcx.expert.pages.ExpertPagesConstants;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.hub.database.HubDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    public void setDataSource(DataSource dataSource) {
        this.database = new HubDatabase(dataSource, "knowledge_page", "/sql/knowledge.sql");
    }

    public void setIndex(String folder) {
        this.folder = Path.of(folder);
    }

    /** The maximum number of changes that are kept. */
    public void setChangesKept(int number) {
        this.changes = new ChangeTable(number);
    }

    /** Adds or replaces a page. If the database fails, the copy is unchanged. */
    public void save(Page page) throws SQLException, IOException {
        KnowledgePage now = KnowledgePage.of(page);
        write(words -> words.put(now), connection -> {
            Optional<KnowledgePage> before = pages.find(connection, now.id());
            if (before.filter(now::equals).isPresent()) {
                return Optional.empty();
            }
            pages.replace(connection, now);
            return Optional.of(before.map(old -> KnowledgeChange.replaced(old, now, clock.instant()))
                    .orElseGet(() -> KnowledgeChange.added(now, clock.instant())));
        });
    }

    /** Deletes a page, if it exists. Fails as {@link #save} does. */
    public void delete(@Header(ExpertPagesConstants.PAGE_ID) long id) throws SQLException, IOException {
        write(words -> words.remove(id), connection -> {
            Optional<KnowledgePage> page = pages.find(connection, id);
            pages.delete(connection, id);
            return page.map(deleted -> KnowledgeChange.deleted(deleted, clock.instant()));
        });
    }

    /** Changes a page in the table, and then in the index. */
    private void write(IndexUse<Long> indexed, HubDatabase.Work<Optional<KnowledgeChange>> work)
            throws SQLException, IOException {
        withIndex(words -> {
            Optional<Long> number = database.inTransaction(connection -> {
                Optional<KnowledgeChange> change = work.with(connection);
                return change.isEmpty() ? Optional.empty() : Optional.of(changes.add(connection, change.get()));
            });
            if (number.isPresent()) {
                indexed.of(words);
                words.completeUpTo(number.get());
            }
            return number;
        });
    }

    /** Searches the pages for a text that a user has typed. The message of an {@link IllegalArgumentException} is shown to the user. */
    public FoundPages search(@Header("q") Object text) throws SQLException, IOException {
        if (text instanceof String typed) {
            SearchQuery query = SearchQuery.parse(typed);
            return FoundPages.of(find(query, FoundPages.MAX_PAGES + 1), query);
        }
        throw new IllegalArgumentException("The parameter q must be given once, such as ?q=word.");
    }

    /** The best pages of a query, the best first. */
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
     * The rows of a query, such as one for the page, by the names of its columns. This also opens the index, so that the first search need not
     * wait until it is complete.
     */
    public List<Map<String, Object>> query(String sql) throws SQLException, IOException {
        withIndex(Optional::of);
        return database.query(sql);
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
        } catch (SQLException e) {
            // It may be unknown whether the transaction was committed: the next use compares the index with the table.
            leave(() -> index.get().close(), e);
            throw e;
        } catch (IOException | RuntimeException e) {
            leave(() -> index.get().discard(), e);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Adds all pages of the table to an index that is not complete. */
    private PageIndex complete(PageIndex words) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            long change = changes.last(connection);
            long expected = pages.count(connection);
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

    /** The next use opens the index anew and builds it again if it is not complete. */
    private void leave(Closeable ending, Exception because) {
        try {
            if (index.isPresent()) {
                ending.close();
            }
        } catch (IOException | RuntimeException e) {
            because.addSuppressed(e);
        } finally {
            index = Optional.empty();
        }
    }
}
