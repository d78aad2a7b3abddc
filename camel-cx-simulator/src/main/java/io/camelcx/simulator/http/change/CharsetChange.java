// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

/**
 * Writes a body of UTF-8 in another charset.
 *
 * @param charset the charset; UTF-8 to change nothing but the marks
 * @param marks how many byte order marks come first, in place of those that the service sent
 * @param declared whether the content type names the charset; otherwise it names none
 */
public record CharsetChange(String charset, int marks, boolean declared) implements AnswerChange {
    private static final String MARK = "\ufeff";

    public CharsetChange {
        try {
            Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("charset is '" + charset + "', which is unknown here", e);
        }
    }

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        String text = answer.text();
        String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        // Java's UTF-16 writes a mark of its own.
        Charset target = Charset.forName(charset.equalsIgnoreCase("UTF-16") ? "UTF-16BE" : charset);
        body.writeBytes((MARK.repeat(Math.max(0, marks)) + unmarked).getBytes(target));
        String type = answer.header("Content-Type").orElse("text/plain").split(";", 2)[0];
        return answer.withBody(body.toByteArray())
                .withHeader("Content-Type", List.of(declared ? type + ";charset=" + charset : type));
    }
}
