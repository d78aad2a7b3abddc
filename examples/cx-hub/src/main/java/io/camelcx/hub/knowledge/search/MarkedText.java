// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.search;

import io.camelcx.hub.knowledge.words.Word;
import io.camelcx.hub.knowledge.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A text in pieces, of which those are marked that were looked for. Whoever shows them needs no markup, and so nothing in the text is any. */
final class MarkedText {

    private static final int SNIPPET = 220;
    private static final int BEFORE = 60;
    private static final String MORE = "…";

    /**
     * A piece of a text.
     *
     * @param text as it stands there
     * @param found whether it was looked for
     */
    record Piece(String text, boolean found) {}

    private MarkedText() {}

    /** All of a text. */
    static List<Piece> whole(String text, SearchQuery query) {
        return pieces(text, found(text, query), 0, text.length());
    }

    /** The part of a text that has most of what was looked for; its beginning, if it has nothing. */
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

    /** The first word of those that stand together with the most different ones. */
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

    /** The first beginning of a word from there on, so that none is cut; there, if there is none near. */
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

    /** Not in the middle of a character. */
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
