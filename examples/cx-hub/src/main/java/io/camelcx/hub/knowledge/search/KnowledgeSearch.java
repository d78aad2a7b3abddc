// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.search;

import io.camelcx.hub.knowledge.KnowledgeCopy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds pages of the copy by their words. */
final class KnowledgeSearch {

    /** A user who needs other pages adds words to the query. */
    static final int MAX_PAGES = 20;

    private static final int SECONDS = 5;

    /** A whole word counts twice as much as a longer one that begins with it. */
    private static final String PAGES_OF_ONE_WORD =
            "select page_id, sum(case when word = ? then 2 * weight else weight end) as weight"
                    + " from knowledge_word where word like ? group by page_id";

    private final KnowledgeCopy copy;

    KnowledgeSearch(KnowledgeCopy copy) {
        this.copy = copy;
    }

    /**
     * Finds pages.
     *
     * @throws SQLException if the database fails or times out
     */
    FoundPages find(SearchQuery query) throws SQLException {
        try (Connection connection = copy.connect();
                PreparedStatement select =
                        connection.prepareStatement(selection(query.words().size()))) {
            select.setQueryTimeout(SECONDS);
            int place = 1;
            for (String word : query.words()) {
                select.setString(place++, word);
                // A word consists of letters and digits, none of which is a wildcard.
                select.setString(place++, SearchQuery.isBeginning(word) ? word + "%" : word);
            }
            select.setInt(place++, query.words().size());
            select.setInt(place, MAX_PAGES + 1);
            try (ResultSet rows = select.executeQuery()) {
                return read(rows, query);
            }
        }
    }

    private static String selection(int words) {
        return "select page.id, page.path, page.uri, page.title, page.text from (select page_id, sum(weight) as total from ("
                + String.join(" union all ", Collections.nCopies(words, PAGES_OF_ONE_WORD))
                + ") as each_word group by page_id having count(*) = ? order by total desc, page_id fetch first ? rows only)"
                + " as best join knowledge_page page on page.id = best.page_id order by best.total desc, page.id";
    }

    private static FoundPages read(ResultSet rows, SearchQuery query) throws SQLException {
        List<FoundPage> pages = new ArrayList<>();
        while (rows.next()) {
            if (pages.size() == MAX_PAGES) {
                return new FoundPages(pages, true);
            }
            pages.add(new FoundPage(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getString(3),
                    MarkedText.whole(rows.getString(4), query),
                    MarkedText.snippet(rows.getString(5), query)));
        }
        return new FoundPages(pages, false);
    }
}
