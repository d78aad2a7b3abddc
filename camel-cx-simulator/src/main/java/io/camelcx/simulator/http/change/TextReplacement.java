// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Replaces parts of the body, read as UTF-8: removes a field, misspells a name, turns a number into text.
 *
 * @param pattern a regular expression; every match is replaced
 * @param by the text in its place, in which {@code $1} stands for the first group
 */
public record TextReplacement(String pattern, String by) implements AnswerChange {

    public TextReplacement {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("pattern is no regular expression: " + e.getMessage(), e);
        }
    }

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        String replaced = Pattern.compile(pattern).matcher(answer.text()).replaceAll(by);
        return answer.withBody(replaced.getBytes(StandardCharsets.UTF_8));
    }
}
