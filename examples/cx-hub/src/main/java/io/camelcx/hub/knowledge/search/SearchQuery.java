// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.search;

import io.camelcx.hub.knowledge.words.Word;
import io.camelcx.hub.knowledge.words.Words;
import java.util.List;

/**
 * A query for pages that contain all of these words, or longer ones that begin with them.
 *
 * @param words the keys of the words, each once
 */
public record SearchQuery(List<String> words) {

    /** Longer than a user types. */
    static final int MAX_LENGTH = 200;

    /** Each word costs a scan of the index; more words rarely change the result. */
    static final int MAX_WORDS = 8;

    public SearchQuery {
        words = List.copyOf(words);
    }

    /**
     * Parses the text that a user has typed.
     *
     * @throws IllegalArgumentException if the text is not a query; its message is shown to the user
     */
    public static SearchQuery parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "The query is too long: " + text.length() + " of " + MAX_LENGTH + " characters at most.");
        }
        List<String> words = Words.of(text).stream()
                .map(Word::key)
                .distinct()
                .limit(MAX_WORDS)
                .toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Enter a word of letters or digits.");
        }
        return new SearchQuery(words);
    }

    /** Whether the query contains this word. */
    boolean matches(Word word) {
        return words.stream()
                .anyMatch(term -> isBeginning(term)
                        ? word.key().startsWith(term)
                        : word.key().equals(term));
    }

    /** A single letter is the beginning of too many words; it matches only itself. */
    static boolean isBeginning(String word) {
        return word.codePointCount(0, word.length()) > 1;
    }
}
