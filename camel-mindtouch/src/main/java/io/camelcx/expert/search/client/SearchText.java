// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes texts into the query syntax of Lucene, so that no character or word of them has its meaning there. */
public final class SearchText {

    private static final String SPECIAL = "+-&|!(){}[]^\"~*?:\\/";
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "TO");
    private static final String BREAKS = "\t\n\u000B\f\r";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");

    private SearchText() {}

    /**
     * The words of a user, each of which is searched for as it is: a quote, a colon or an operator is a character like any other.
     *
     * @return empty if the text has no words
     */
    public static String words(String text) {
        return Arrays.stream(BLANKS.split(checked("The query", text)))
                .filter(word -> !word.isEmpty())
                .map(SearchText::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        StringBuilder escaped = new StringBuilder(word.length() + 8);
        if (OPERATORS.contains(word)) {
            escaped.append('\\');
        }
        word.chars().forEach(each -> {
            if (SPECIAL.indexOf(each) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) each);
        });
        return escaped.toString();
    }

    /**
     * The value of a field: as it is if it has only letters, digits, {@code _}, {@code .} and {@code -}, else in quotes.
     *
     * @param name what it is, for the error
     * @throws IllegalArgumentException if it is blank or has a control character
     */
    static String value(String name, String text) {
        String value = checked(name, text);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return PLAIN.matcher(value).matches() && !OPERATORS.contains(value)
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String checked(String name, String text) {
        if (text.chars().anyMatch(each -> Character.isISOControl(each) && BREAKS.indexOf(each) < 0)) {
            throw new IllegalArgumentException(name + " must not have a control character");
        }
        return text;
    }
}
