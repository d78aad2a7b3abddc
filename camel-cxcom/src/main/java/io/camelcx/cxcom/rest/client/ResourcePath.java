// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a call, {@code /resource/method}, in which the path of a file is one segment with a plain colon. */
final class ResourcePath {

    /** An owner, an encoded colon, and: an encoded path up to the next slash, a path with plain slashes to the end, or the UUID of an object. */
    private static final Pattern FILE = Pattern.compile("(?<=/)([^/]+?)%3A(%2F[^/?]*|/[^?]*|[^/?]*)");

    private ResourcePath() {}

    /**
     * Encodes the paths of files as the vendor's text says.
     *
     * @param encoded a path whose segments are encoded, with its query
     * @throws IllegalArgumentException if the path of a file is malformed
     */
    static String encoded(String encoded) {
        int end = encoded.indexOf('?');
        String path = end < 0 ? encoded : encoded.substring(0, end);
        return FILE.matcher(path).replaceAll(found -> Matcher.quoteReplacement(file(found)))
                + encoded.substring(path.length());
    }

    private static String file(MatchResult found) {
        String owner = decoded(found.group(1));
        return FilePath.isOwner(owner) ? new FilePath(owner, decoded(found.group(2))).encoded() : found.group();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
