// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The codings of a response's body, from its headers {@code Content-Encoding} (RFC 9110, section 8.4), in the order in which they were applied.
 * Understood are {@code gzip}, {@code x-gzip}, {@code deflate} and {@code identity}.
 *
 * <p>The transport accepts {@code gzip} alone. The HTTP client's own decoding is off, because it reads the first header only, passes bodies
 * with unknown codings on without decoding them, and loses all but the first member of a gzip stream.
 *
 * @param names in lower case, without {@code identity}
 */
record ContentCodings(List<String> names) {

    /** The value of {@code Accept-Encoding}. */
    static final String ACCEPTED = "gzip";

    /** The body is sent as it is. */
    static final ContentCodings NONE = new ContentCodings(List.of());

    private static final int MAX_CODINGS = 5;
    private static final int MAX_SHOWN = 40;

    ContentCodings {
        names = List.copyOf(names);
    }

    /** Reads the values of all headers of a response. */
    static ContentCodings of(List<String> headers) {
        List<String> names = new ArrayList<>();
        for (String header : headers) {
            for (String part : header == null ? new String[0] : header.split(",")) {
                String name = part.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    names.add(name);
                }
            }
        }
        return new ContentCodings(names);
    }

    boolean isNone() {
        return names.isEmpty();
    }

    /**
     * Decodes a body. Closing the result does not close the body.
     *
     * @throws UnacceptableAnswerException if a coding is unknown; the message names it
     */
    InputStream decode(InputStream body) throws IOException {
        if (names.size() > MAX_CODINGS) {
            throw new UnacceptableAnswerException("the answer has " + names.size() + " content codings");
        }
        InputStream decoded = body;
        // The last one was applied last.
        for (int i = names.size() - 1; i >= 0; i--) {
            decoded = decode(names.get(i), decoded);
        }
        return decoded;
    }

    private static InputStream decode(String name, InputStream body) throws UnacceptableAnswerException {
        return switch (name) {
            case "gzip", "x-gzip" -> new GzipInputStream(body);
            case "deflate" -> new DeflateInputStream(body);
            default ->
                throw new UnacceptableAnswerException("the answer has the content coding " + shown(name)
                        + ", which was not asked for and is not supported");
        };
    }

    private static String shown(String name) {
        String text = name.length() <= MAX_SHOWN ? name : name.substring(0, MAX_SHOWN) + "...";
        return "\"" + text.replaceAll("[^\\x21-\\x7E]", "?") + "\"";
    }
}
