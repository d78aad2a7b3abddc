// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.search;

import io.camelcx.hub.knowledge.words.Word;
import io.camelcx.hub.knowledge.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A text in pieces, with a mark on those that match a query. The page shows them as text, so that nothing in them is markup. */
final class MarkedText {

    private static final int SNIPPET = 220;
    private static final int BEFORE = 60;
    private static final String MORE = "…";

    /**
     * A piece of a text.
     *
     * @param text its text
     * @param found whether it matches
     */
    record Piece(String text, boolean found) {}

    private MarkedText() {}

    /** All of a text. */
    static List<Piece> whole(String text, SearchQuery query) {
        return pieces(text, found(text, query), 0, text.length());
    }

    /** The part of a text with the most matching words; its beginning, if no word matches. */
    static List<Piece> snippet(String text, SearchQuery query) {
        List<Word> found = found(text, query);
        int start = found.isEmpty() ? 0 : startOfWord(text, best(found).start() - BEFORE);
        int end = endOfWord(text, start + SNIPPET);
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Piece(MORE, false));
        }
        pieces.addAll(pieces(text, found, start, end));
        if (end < text.length()) {
            pieces.add(new Piece(MORE, false));
        }
        return pieces;
    }

    private static List<Word> found(String text, SearchQuery query) {
        return Words.of(text).stream().filter(query::matches).toList();
    }

    /** The first word of the snippet with the most different words. */
    private static Word best(List<Word> found) {
        Word best = found.get(0);
        long most = 0;
        for (int first = 0; first < found.size(); first++) {
            int end = found.get(first).start() + SNIPPET - BEFORE;
            long different = found.subList(first, found.size()).stream()
                    .takeWhile(word -> word.end() <= end)
                    .map(Word::key)
                    .distinct()
                    .count();
            if (different > most) {
                most = different;
                best = found.get(first);
            }
        }
        return best;
    }

    /** The start of the next word, so that no word is cut; the given position, if no word starts near it. */
    private static int startOfWord(String text, int from) {
        if (from <= 0) {
            return 0;
        }
        int blank = text.indexOf(' ', from);
        return blank < 0 || blank > from + BEFORE / 2 ? whole(text, from) : blank + 1;
    }

    private static int endOfWord(String text, int from) {
        if (from >= text.length()) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', from);
        return blank < from - BEFORE / 2 ? whole(text, from) : blank;
    }

    /** Moves a position out of the middle of a character. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Piece> pieces(String text, List<Word> found, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Word word : found) {
            if (word.start() >= at && word.end() <= end) {
                add(pieces, text.substring(at, word.start()), false);
                add(pieces, text.substring(word.start(), word.end()), true);
                at = word.end();
            }
        }
        add(pieces, text.substring(at, end), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
