// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import java.util.ArrayDeque;
import java.util.Deque;

/** Checks a text in Lucene's syntax that becomes part of another one. */
final class RawSyntax {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Deque<Boolean> ranges = new ArrayDeque<>();
    private boolean quoted;

    private RawSyntax() {}

    /**
     * The same text, if what stands around it keeps its meaning.
     *
     * @throws IllegalArgumentException if it is blank, or its brackets or quotes are not balanced
     */
    static String balanced(String lucene) {
        String text = lucene.strip();
        if (text.isEmpty() || !new RawSyntax().isBalanced(text)) {
            throw new IllegalArgumentException(
                    "A raw constraint must not be blank, and its brackets and quotes must be balanced: " + lucene);
        }
        return text;
    }

    private boolean isBalanced(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\\') {
                i++;
                if (i == text.length()) {
                    return false;
                }
            } else if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && !closes(each)) {
                return false;
            }
        }
        return !quoted && ranges.isEmpty();
    }

    /** A range may end with another bracket than it has begun with; a group must not. */
    private boolean closes(char each) {
        if (OPENING.indexOf(each) >= 0) {
            ranges.push(each != '(');
            return true;
        }
        return CLOSING.indexOf(each) < 0 || !ranges.isEmpty() && ranges.pop() == (each != ')');
    }
}
