// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.search;

import io.camelcx.hub.knowledge.words.Word;
import io.camelcx.hub.knowledge.words.Words;
import java.util.List;

/**
 * What somebody looks for: pages that have all of these words, or longer ones that begin with them.
 *
 * @param words as they are looked up, each once
 */
public record SearchQuery(List<String> words) {

    /** Longer than what anybody types. */
    static final int LONGEST = 200;

    /** More words find nothing else, and each costs a look. */
    static final int MAX_WORDS = 8;

    public SearchQuery {
        words = List.copyOf(words);
    }

    /**
     * Reads what somebody has typed.
     *
     * @throws IllegalArgumentException if nothing can be looked for, in words for people
     */
    public static SearchQuery parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Look for less: " + LONGEST + " characters at most, these are " + text.length() + ".");
        }
        List<String> words = Words.of(text).stream()
                .map(Word::key)
                .distinct()
                .limit(MAX_WORDS)
                .toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Name a word to look for, of letters or digits.");
        }
        return new SearchQuery(words);
    }

    /** Whether a page with this word is one of those that are looked for. */
    boolean matches(Word word) {
        return words.stream()
                .anyMatch(wanted -> isBeginning(wanted)
                        ? word.key().startsWith(wanted)
                        : word.key().equals(wanted));
    }

    /** One letter begins too many words; it is looked for as the word that it is. */
    static boolean isBeginning(String word) {
        return word.codePointCount(0, word.length()) > 1;
    }
}
