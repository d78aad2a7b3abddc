// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces characters that XML 1.0 does not allow, and that vendors and authors write nevertheless. */
final class XmlCharacters {

    static final char REPLACEMENT = '\uFFFD';

    private static final int MAX_REFERENCE = 64;
    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]+)|([0-9]+));");
    private static final BigInteger BEYOND_ALL = BigInteger.valueOf(Character.MAX_CODE_POINT + 1L);

    private final String text;
    private final StringBuilder clean;
    private int position;
    private int replaced;

    private XmlCharacters(String text) {
        this.text = text;
        this.clean = new StringBuilder(text.length());
    }

    /** A text in which every character is allowed. */
    record Cleaned(String text, int replaced) {}

    /** Replaces forbidden characters, and references to them where a parser resolves references. */
    static Cleaned clean(String text) {
        XmlCharacters cleaning = new XmlCharacters(text);
        cleaning.document();
        return new Cleaned(cleaning.clean.toString(), cleaning.replaced);
    }

    static boolean isAllowed(int codePoint) {
        return codePoint >= ' ' && codePoint < Character.MIN_SURROGATE
                || codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint > Character.MAX_SURROGATE && codePoint < '\uFFFE'
                || codePoint > Character.MAX_VALUE && codePoint <= Character.MAX_CODE_POINT;
    }

    private void document() {
        while (position < text.length()) {
            if (text.startsWith("<![CDATA[", position)) {
                verbatim("]]>");
            } else if (text.startsWith("<!--", position)) {
                verbatim("-->");
            } else if (text.startsWith("<?", position)) {
                verbatim("?>");
            } else if (text.startsWith("&#", position)) {
                reference();
            } else {
                character();
            }
        }
    }

    /** A part in which references are not resolved. */
    private void verbatim(String end) {
        int found = text.indexOf(end, position);
        int stop = found < 0 ? text.length() : found + end.length();
        while (position < stop) {
            character();
        }
    }

    private void character() {
        int codePoint = text.codePointAt(position);
        position += Character.charCount(codePoint);
        if (isAllowed(codePoint)) {
            clean.appendCodePoint(codePoint);
        } else {
            clean.append(REPLACEMENT);
            replaced++;
        }
    }

    private void reference() {
        Matcher reference = REFERENCE.matcher(text).region(position, Math.min(text.length(), position + MAX_REFERENCE));
        if (reference.lookingAt() && !isAllowed(referred(reference))) {
            clean.append(REPLACEMENT);
            replaced++;
            position = reference.end();
        } else {
            character();
        }
    }

    private static int referred(Matcher reference) {
        String hexadecimal = reference.group(1);
        BigInteger number = hexadecimal != null ? new BigInteger(hexadecimal, 16) : new BigInteger(reference.group(2));
        return number.min(BEYOND_ALL).intValue();
    }
}
