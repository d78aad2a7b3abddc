// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final int MAX_SNIPPET = SNIPPET + LONG_WORD;
    private static final String MORE = "…";

    /**
     * A piece of a text.
     *
     * @param text its text
     * @param found whether it matches
     */
    record Piece(String text, boolean found) {}

    private MarkedText() {}

    /** All of a title. */
    static List<Piece> title(String title, SearchQuery query) {
        return pieces(PageIndex.TITLE, title, query, new Pieces(title.length()), WholeBreakIterator::new);
    }

    /** The part of a text with the most matching words; its beginning, if no word matches. */
    static List<Piece> snippet(String text, SearchQuery query) {
        return pieces(
                PageIndex.TEXT,
                text,
                query,
                new Pieces(MAX_SNIPPET),
                () -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getCharacterInstance(Locale.ROOT), SNIPPET, BEFORE));
    }

    private static List<Piece> pieces(
            String field, String text, SearchQuery query, Pieces pieces, Supplier<BreakIterator> parts) {
        try {
            UnifiedHighlighter.builderWithoutSearcher(SearchQuery.ANALYZER)
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    // Otherwise a text is marked only if it alone matches the whole query.
                    .withWeightMatches(false)
                    .withBreakIterator(parts)
                    .withFormatter(pieces)
                    .build()
                    .highlightWithoutSearcher(field, query.pages(), text, 1);
            return pieces.all;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot happen: a text can always be read", e);
        }
    }

    /** Splits the best passage of a text; none if the text is empty. */
    private static final class Pieces extends PassageFormatter {

        private final int most;
        private final List<Piece> all = new ArrayList<>();

        Pieces(int most) {
            this.most = most;
        }

        @Override
        public List<Piece> format(Passage[] passages, String text) {
            Passage passage = passages[0];
            int start = startOfWord(text, passage.getStartOffset());
            int end = endOfWord(text, bounded(text, start, passage.getEndOffset()));
            add(start > 0 ? MORE : "", false);
            int at = start;
            for (int match = 0; match < passage.getNumMatches(); match++) {
                int from = passage.getMatchStarts()[match];
                int to = passage.getMatchEnds()[match];
                if (from >= at && to <= end) {
                    add(text.substring(at, from), false);
                    add(text.substring(from, to), true);
                    at = to;
                }
            }
            add(text.substring(at, end), false);
            add(end < text.length() ? MORE : "", false);
            return all;
        }

        private void add(String text, boolean found) {
            if (!text.isEmpty()) {
                all.add(new Piece(text, found));
            }
        }

        /** The start of the next word, so that no word is cut, unless it is a long one. */
        private static int startOfWord(String text, int from) {
            int blank = from == 0 ? -1 : text.indexOf(' ', from);
            return blank < 0 || blank > from + LONG_WORD ? from : blank + 1;
        }

        private static int endOfWord(String text, int from) {
            int blank = text.lastIndexOf(' ', from);
            return from == text.length() || blank < from - LONG_WORD ? from : blank;
        }

        /** A word that matches may be longer than a passage. */
        private int bounded(String text, int start, int end) {
            int last = end - start > most ? start + most : end;
            return last < text.length() && Character.isLowSurrogate(text.charAt(last)) ? last - 1 : last;
        }
    }
}
