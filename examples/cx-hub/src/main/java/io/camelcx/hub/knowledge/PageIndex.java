// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lucene index of the words of all pages, in a folder. It knows up to which change of the table it is complete: each commit contains
 * that change's number. So after a kill, which loses what was written since the last commit, it is found to be incomplete. Not thread-safe.
 */
final class PageIndex implements Closeable {

    static final String TITLE = "title";
    static final String TAGS = "tags";
    static final String PATH = "path";
    static final String TEXT = "text";

    private static final Logger LOG = LoggerFactory.getLogger(PageIndex.class);
    private static final String ID = "id";
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.LONG));

    /** Contains the version of the fields and of the words: another one makes the indexes of earlier versions incomplete. */
    private static final String POSITION = "pages-1.upto";

    /** A commit takes some milliseconds, so there is one a second while pages arrive fast, and one a page while they do not. */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);

    private final IndexWriter writer;
    private long committed = System.nanoTime();

    private PageIndex(IndexWriter writer) {
        this.writer = writer;
    }

    /** Opens the index, an empty one if its files are missing, broken or of a foreign version. Fails if another hub has it open. */
    static PageIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return open(directory);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index in {} cannot be read; it is built again", folder, e);
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            return open(directory);
        }
    }

    private static PageIndex open(Directory directory) throws IOException {
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WordAnalyzer()));
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext part : reader.leaves()) {
                part.reader().checkIntegrity();
            }
            return new PageIndex(writer);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Whether it is complete up to the table's last change, and has as many pages. */
    boolean isComplete(long change, long pages) {
        // Null before the first commit.
        Iterable<Map.Entry<String, String>> position = writer.getLiveCommitData();
        return position != null
                && position.iterator().hasNext()
                && position.iterator().next().equals(position(change))
                && writer.getDocStats().numDocs == pages;
    }

    /** Adds or replaces a page. */
    long put(KnowledgePage page) throws IOException {
        Document words = new Document();
        words.add(new StringField(ID, String.valueOf(page.id()), Field.Store.YES));
        words.add(new NumericDocValuesField(ID, page.id()));
        words.add(new TextField(TITLE, page.title(), Field.Store.NO));
        page.tags().forEach(tag -> words.add(new TextField(TAGS, tag, Field.Store.NO)));
        words.add(new TextField(PATH, page.path(), Field.Store.NO));
        words.add(new TextField(TEXT, page.text(), Field.Store.NO));
        return writer.updateDocument(id(page.id()), words);
    }

    /** Removes a page, if it exists. */
    long remove(long page) throws IOException {
        return writer.deleteDocuments(id(page));
    }

    /** Removes all pages. */
    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Records that it is complete up to a change of the table. */
    void completeUpTo(long change) throws IOException {
        writer.setLiveCommitData(List.of(position(change)));
        if (System.nanoTime() - committed >= BETWEEN_COMMITS.toNanos()) {
            writer.commit();
            committed = System.nanoTime();
        }
    }

    /** The ids of the best pages, the best first. */
    List<Long> find(SearchQuery query, int most) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<Long> pages = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query.pages(), most, BEST_FIRST).scoreDocs) {
                pages.add(
                        Long.valueOf(searcher.storedFields().document(found.doc).get(ID)));
            }
            return pages;
        }
    }

    /** Closes it without what was written since the last commit. */
    void discard() throws IOException {
        writer.rollback();
    }

    /** Commits and closes it. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static Term id(long page) {
        return new Term(ID, String.valueOf(page));
    }

    private static Map.Entry<String, String> position(long change) {
        return Map.entry(POSITION, String.valueOf(change));
    }
}
