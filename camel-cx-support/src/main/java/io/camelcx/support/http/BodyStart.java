// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kind of a body, by its first bytes.
 *
 * @param kind the kind of content
 * @param root the name of the root element, without prefix; empty if the body is no markup
 * @param beginning the first characters, hexadecimal digits if it is binary
 */
record BodyStart(Kind kind, String root, String beginning) {

    /** How many bytes are examined. */
    static final int SIZE = 2048;

    private static final int MAX_EXCERPT = 100;
    private static final int MAX_HEX = 8;
    /** A stray control character may stand in a text that a user has typed. */
    private static final int MAX_CONTROLS = 4;

    private static final int MAX_CONTROL_PERCENT = 5;

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z_!?]");
    private static final Pattern PROLOG =
            Pattern.compile("(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<![A-Za-z][^>\\[]*(?:\\[.*?\\]\\s*)?>)*+", Pattern.DOTALL);
    private static final Pattern DOCTYPE_HTML = Pattern.compile("<!doctype\\s+html\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENT = Pattern.compile("<(?:[^\\s<>/:]+:)?([^\\s<>/:]+)");
    /** A line of CSV may begin with a name in brackets. */
    private static final Pattern JSON_DOCUMENT =
            Pattern.compile("\\{\\s*+(?:[\"}]|\\z)|\\[\\s*+(?:[\\[\\]{\"0-9-]|(?:true|false|null)\\b|\\z)");

    private static final Set<String> HTML_ROOTS = Set.of("html", "head", "body", "title");

    /** The kinds of content that are distinguished. */
    enum Kind {
        NOTHING("an empty body"),
        GZIP("gzip data"),
        HTML("a page of HTML"),
        XML("an XML document"),
        JSON("a JSON document"),
        TEXT("text"),
        BINARY("binary data");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Examines the beginning of a body, which is then read from its first byte on. */
    static BodyStart of(PushbackInputStream body) throws IOException {
        byte[] head = body.readNBytes(SIZE);
        body.unread(head);
        return of(head);
    }

    /** Whether these bytes alone show a JSON document, as the first two of almost all do. */
    static boolean isJson(byte[] firstTwo) {
        if (firstTwo.length < 2) {
            return false;
        }
        return switch (firstTwo[0]) {
            case '{' -> firstTwo[1] == '"' || firstTwo[1] == '}';
            case '[' -> firstTwo[1] == '{' || firstTwo[1] == ']';
            default -> false;
        };
    }

    /** Examines the first bytes of a body, or all of it if it is shorter. */
    static BodyStart of(byte[] head) {
        if (head.length >= 2 && GzipInputStream.isGzip(head[0] & 0xFF, head[1] & 0xFF)) {
            return new BodyStart(Kind.GZIP, "", "");
        }
        String text = text(head);
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return new BodyStart(Kind.NOTHING, "", "");
        }
        if (MARKUP.matcher(stripped).lookingAt()) {
            return markup(stripped);
        }
        if (JSON_DOCUMENT.matcher(stripped).lookingAt()) {
            return new BodyStart(Kind.JSON, "", stripped);
        }
        return isBinary(text) ? new BodyStart(Kind.BINARY, "", hex(head)) : new BodyStart(Kind.TEXT, "", stripped);
    }

    private static BodyStart markup(String text) {
        Matcher prolog = PROLOG.matcher(text);
        int end = prolog.lookingAt() ? prolog.end() : 0;
        Matcher element = ELEMENT.matcher(text).region(end, text.length());
        String root = element.lookingAt() ? element.group(1) : "";
        boolean html = HTML_ROOTS.contains(root.toLowerCase(Locale.ROOT))
                || DOCTYPE_HTML.matcher(text).region(0, end).find();
        return new BodyStart(html ? Kind.HTML : Kind.XML, root, text);
    }

    /** Without byte order mark. ASCII is the same in the charsets that have none. */
    private static String text(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return text(head, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return text(head, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return text(head, 2, StandardCharsets.UTF_16LE);
        }
        return new String(head, StandardCharsets.UTF_8);
    }

    private static String text(byte[] head, int mark, Charset charset) {
        return new String(head, mark, head.length - mark, charset);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBinary(String text) {
        long control = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return text.indexOf('\0') >= 0
                || text.startsWith("PK\3\4")
                || text.startsWith("%PDF-")
                || control > MAX_CONTROLS && control * 100 > (long) text.length() * MAX_CONTROL_PERCENT;
    }

    /** The beginning in printable characters, for an error; made when it is needed, as most bodies are as expected. */
    String excerpt() {
        String line = beginning.replaceAll("\\s+", " ").replaceAll("\\p{C}|\uFFFD", "?");
        return line.length() <= MAX_EXCERPT ? line : line.substring(0, MAX_EXCERPT) + "...";
    }

    private static String hex(byte[] head) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < Math.min(head.length, MAX_HEX); i++) {
            digits.append(i == 0 ? "" : " ").append(String.format("%02x", head[i]));
        }
        return digits.append(head.length > MAX_HEX ? " ..." : "").toString();
    }
}
