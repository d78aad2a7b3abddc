// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Splits texts into words. A word is a sequence of letters and digits; an ideograph, which is not separated by blanks, is a word of its
 * own.
 */
public final class Words {

    /** Users type less of a word, and the database does not need to store more. */
    static final int MAX_KEY = 64;

    /** The accents of Latin, Greek and Cyrillic letters; in other scripts such marks are part of the letter. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

    private Words() {}

    /** The words of a text, in their order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            if (end > start) {
                words.add(new Word(start, end, key(text.substring(start, end))));
                start = end;
            } else {
                start += Character.charCount(text.codePointAt(start));
            }
        }
        return words;
    }

    /** The end of the word that starts here; the start, if none does. */
    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            boolean belongs = Character.isLetterOrDigit(character) || (at > start && isMark(character));
            if (!belongs || (at > start && Character.isIdeographic(character))) {
                return at;
            }
            at += Character.charCount(character);
            if (Character.isIdeographic(character)) {
                return at;
            }
        }
        return at;
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** The same for Größe, GRÖSSE and grosse. */
    private static String key(String word) {
        String bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("");
        String key = Normalizer.normalize(bare, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return key.length() <= MAX_KEY ? key : key.substring(0, key.offsetByCodePoints(0, wholeCharacters(key)));
    }

    private static int wholeCharacters(String key) {
        boolean inTheMiddle = Character.isHighSurrogate(key.charAt(MAX_KEY - 1));
        return key.codePointCount(0, inTheMiddle ? MAX_KEY - 1 : MAX_KEY);
    }
}
