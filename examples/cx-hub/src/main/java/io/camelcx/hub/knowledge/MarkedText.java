// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** A text in pieces, with a mark on those that match a query. The page shows them as text, so that nothing in them is markup. */
final class MarkedText {

    private static final int SNIPPET = 220;
    private static final float BEFORE = 0.3f;
    private static final int LONG_WORD = 30;

    /** A piece of a text, and whether it matches. */
    record Piece(String text, boolean found) {}

    private MarkedText() {}

    /** All of a title. */
    static List<Piece> title(String title, SearchQuery query) {
        return best(PageIndex.TITLE, title, query, WholeBreakIterator::new)
                .map(passage -> pieces(title, passage, 0, title.length()))
                .orElse(List.of());
    }

    /** The part of a text with the most matching words; its beginning, if no word matches. */
    static List<Piece> snippet(String text, SearchQuery query) {
        Supplier<BreakIterator> parts = () -> LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getCharacterInstance(Locale.ROOT), SNIPPET, BEFORE);
        return best(PageIndex.TEXT, text, query, parts)
                .map(passage -> {
                    int start = startOfWord(text, passage.getStartOffset());
                    return pieces(text, passage, start, endOfWord(text, start, passage.getEndOffset()));
                })
                .orElse(List.of());
    }

    /** The best part of a text; empty if the text is. */
    private static Optional<Passage> best(String field, String text, SearchQuery query, Supplier<BreakIterator> parts) {
        try {
            return Optional.ofNullable((Passage) UnifiedHighlighter.builderWithoutSearcher(SearchQuery.ANALYZER)
                    .withMaxLength(KnowledgePage.MAX_TEXT)
                    // Otherwise a text is marked only if it alone matches the whole query.
                    .withWeightMatches(false)
                    .withBreakIterator(parts)
                    .withFormatter(new PassageFormatter() {
                        @Override
                        public Passage format(Passage[] passages, String content) {
                            return passages[0];
                        }
                    })
                    .build()
                    .highlightWithoutSearcher(field, query.pages(), text, 1));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot happen: a text can always be read", e);
        }
    }

    private static List<Piece> pieces(String text, Passage passage, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(start > 0 ? "…" : "", false));
        int at = start;
        for (int match = 0; match < passage.getNumMatches(); match++) {
            int from = passage.getMatchStarts()[match];
            int to = passage.getMatchEnds()[match];
            if (from >= at && to <= end) {
                pieces.add(new Piece(text.substring(at, from), false));
                pieces.add(new Piece(text.substring(from, to), true));
                at = to;
            }
        }
        pieces.add(new Piece(text.substring(at, end), false));
        pieces.add(new Piece(end < text.length() ? "…" : "", false));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }

    /** The start of the next word, so that no word is cut, unless it is a long one. */
    private static int startOfWord(String text, int from) {
        int blank = from == 0 ? -1 : text.indexOf(' ', from);
        return blank < 0 || blank > from + LONG_WORD ? from : blank + 1;
    }

    /** The end of a word, near the end of the passage or, if a word that matches makes it too long, at its length. */
    private static int endOfWord(String text, int start, int passageEnd) {
        int end = Math.min(passageEnd, start + SNIPPET + LONG_WORD);
        int blank = text.lastIndexOf(' ', end);
        if (end < text.length() && blank >= end - LONG_WORD) {
            return blank;
        }
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
