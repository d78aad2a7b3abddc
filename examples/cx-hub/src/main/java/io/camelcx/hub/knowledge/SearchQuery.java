// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiTermQuery.TopTermsScoringBooleanQueryRewrite;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A query for pages that contain all of some words, or longer ones that begin with them, and all phrases in double quotes. */
record SearchQuery(Query pages) {

    /** Longer than a user types. */
    static final int MAX_LENGTH = 200;

    /** Each word or phrase costs a scan of the index; more of them rarely change the result. */
    static final int MAX_CLAUSES = 8;

    /** Words with the same beginning whose frequency is part of a page's rank; pages with others are found too. */
    private static final int RANKED_WORDS = 16;

    private static final Pattern PHRASE_OR_WORDS = Pattern.compile("\"[^\"]+\"|[^\"\\s]+");
    static final WordAnalyzer ANALYZER = new WordAnalyzer();

    /** The fields of the index by how much a word in them counts. */
    private static final Map<String, Integer> WEIGHTS =
            Map.of(PageIndex.TITLE, 10, PageIndex.TAGS, 5, PageIndex.PATH, 3, PageIndex.TEXT, 1);

    /** Parses the text that a user has typed. The message of an {@link IllegalArgumentException} is shown to the user. */
    static SearchQuery parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "The query is too long: " + text.length() + " of " + MAX_LENGTH + " characters at most.");
        }
        List<List<String>> clauses = PHRASE_OR_WORDS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(SearchQuery::clauses)
                .distinct()
                .limit(MAX_CLAUSES)
                .toList();
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("Enter a word of letters or digits.");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        clauses.forEach(clause -> all.add(inAnyField(clause), Occur.MUST));
        return new SearchQuery(all.build());
    }

    /** Words, each a clause of its own unless they are a phrase. */
    private static Stream<List<String>> clauses(String text) {
        List<String> words = ANALYZER.words(text);
        return text.startsWith("\"") && !words.isEmpty()
                ? Stream.of(words)
                : words.stream().map(List::of);
    }

    private static Query inAnyField(List<String> clause) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        WEIGHTS.forEach((field, weight) -> (clause.size() == 1
                        ? word(new Term(field, clause.get(0)))
                        : Stream.of(new PhraseQuery(field, clause.toArray(String[]::new))))
                .forEach(query -> any.add(new BoostQuery(query, weight), Occur.SHOULD)));
        return any.build();
    }

    /** A whole word counts more than a longer one that begins with it. */
    private static Stream<Query> word(Term word) {
        // A single letter is the beginning of too many words.
        boolean isBeginning = word.text().codePointCount(0, word.text().length()) > 1;
        return isBeginning
                ? Stream.of(
                        new TermQuery(word),
                        new PrefixQuery(word),
                        new PrefixQuery(word, new TopTermsScoringBooleanQueryRewrite(RANKED_WORDS)))
                : Stream.of(new TermQuery(word));
    }
}
