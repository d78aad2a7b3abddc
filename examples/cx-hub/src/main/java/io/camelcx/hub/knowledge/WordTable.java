// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import io.camelcx.hub.knowledge.words.Word;
import io.camelcx.hub.knowledge.words.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The table {@code knowledge_word}, by which pages are found: a row for each word of a page. It has no index other than its key, which
 * begins with the word; the words of a page to delete are those of its text.
 */
final class WordTable {

    private static final int OF_TITLE = 10;
    private static final int OF_TAG = 5;
    private static final int OF_PATH = 3;
    private static final int OF_TEXT = 1;
    private static final String INSERT = "insert into knowledge_word (word, page_id, weight) values (?, ?, ?)";
    private static final String DELETE = "delete from knowledge_word where word = ? and page_id = ?";

    void insert(Connection connection, KnowledgePage page) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<String, Integer> word : weights(page).entrySet()) {
                insert.setString(1, word.getKey());
                insert.setLong(2, page.id());
                insert.setInt(3, word.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void delete(Connection connection, KnowledgePage page) throws SQLException {
        delete(connection, page.id(), weights(page).keySet());
    }

    private static void delete(Connection connection, long page, Set<String> words) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            for (String word : words) {
                delete.setString(1, word);
                delete.setLong(2, page);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** The words of a page with their weights, sorted, because the database inserts sorted keys faster. */
    private static SortedMap<String, Integer> weights(KnowledgePage page) {
        SortedMap<String, Integer> weights = new TreeMap<>();
        add(weights, page.title(), OF_TITLE);
        page.tags().forEach(tag -> add(weights, tag, OF_TAG));
        add(weights, page.path(), OF_PATH);
        add(weights, page.text(), OF_TEXT);
        return weights;
    }

    private static void add(Map<String, Integer> weights, String text, int weight) {
        for (Word word : Words.of(text)) {
            weights.merge(word.key(), weight, Integer::sum);
        }
    }
}
