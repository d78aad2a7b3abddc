// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.error;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the error responses of gateways and proxies: a line of text, a page of HTML, or nothing. */
final class TextErrorReader implements ErrorReader {

    private static final int MAX_MESSAGE = 200;
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern INVISIBLE =
            Pattern.compile("<!--.*?-->|<(script|style|head)\\b.*?</\\1>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    @Override
    public ErrorDetails read(
            int status, Function<String, Optional<String>> headers, byte[] body, Optional<Charset> charset) {
        String type = headers.apply("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String text = TextBody.of(body, charset);
        if (type.contains("html") || text.regionMatches(true, 0, "<!doctype html", 0, 14) || startsWithTag(text)) {
            return message(htmlText(text));
        }
        if (type.startsWith("text/") || (type.isEmpty() && !looksStructured(text))) {
            return message(text);
        }
        return ErrorDetails.none();
    }

    private static boolean startsWithTag(String text) {
        return text.regionMatches(true, 0, "<html", 0, 5);
    }

    private static boolean looksStructured(String text) {
        return text.startsWith("{") || text.startsWith("[") || text.startsWith("<");
    }

    private static String htmlText(String html) {
        Matcher title = TITLE.matcher(html);
        if (title.find() && !title.group(1).isBlank()) {
            return title.group(1);
        }
        return TAG.matcher(INVISIBLE.matcher(html).replaceAll(" ")).replaceAll(" ");
    }

    private static ErrorDetails message(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        if (line.isEmpty()) {
            return ErrorDetails.none();
        }
        return ErrorDetails.ofMessage(line.length() <= MAX_MESSAGE ? line : line.substring(0, MAX_MESSAGE) + "...");
    }
}
