// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.util.ArrayDeque;
import java.util.Deque;

/** The segments {@code .} and {@code ..} of a path (RFC 3986, section 5.2.4). */
final class DotSegments {

    private DotSegments() {}

    /** The path without them; an empty one becomes {@code /}. */
    static String remove(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        if (!path.contains("/.")) {
            return path.startsWith("/") ? path : "/" + path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean up = segments[i].equals("..");
            boolean dots = up || segments[i].equals(".");
            if (up && !kept.isEmpty()) {
                kept.removeLast();
            }
            if (!dots) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                // A path that ends with dots is a folder.
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
