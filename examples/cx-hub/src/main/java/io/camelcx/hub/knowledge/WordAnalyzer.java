// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Splits texts of any language into words, without capitals and accents. Lucene's own analyzers keep {@code too_many.words} and
 * {@code O'Neill} as one word, and remove the accents of Latin letters only.
 */
final class WordAnalyzer extends Analyzer {

    /** A sequence of letters and digits; an ideograph, which is not separated by blanks, is a word of its own. */
    private static final Pattern WORD = Pattern.compile(
            "\\p{IsIdeographic}|[\\p{L}\\p{Nd}&&\\P{IsIdeographic}][\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}&&\\P{IsIdeographic}]*+");

    /** The accents of Latin, Greek and Cyrillic letters; in other scripts such marks are part of the letter. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

    /** Users type less of a word. */
    private static final int MAX_WORD = 64;

    /** More than the words of any phrase, so that no phrase matches the end of a tag and the beginning of the next one. */
    private static final int BETWEEN_TAGS = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new PatternTokenizer(WORD, 0);
        return new TokenStreamComponents(words, new TruncateTokenFilter(new Folding(words), MAX_WORD));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_TAGS;
    }

    /** The words of a text, in their order. */
    List<String> words(String text) {
        try (TokenStream words = tokenStream("", text)) {
            CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
            List<String> all = new ArrayList<>();
            words.reset();
            while (words.incrementToken()) {
                all.add(word.toString());
            }
            words.end();
            return all;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot happen: a text can always be read", e);
        }
    }

    /** The same for Größe, GRÖSSE and grosse. */
    private static final class Folding extends TokenFilter {

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

        Folding(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                    .replaceAll("");
            String folded = Normalizer.normalize(bare, Normalizer.Form.NFKC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT);
            word.setEmpty().append(folded);
            return true;
        }
    }
}
