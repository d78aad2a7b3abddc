/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.support.http;

import java.util.ArrayDeque;
import java.util.Deque;

/** The steps {@code .} and {@code ..} of a path (RFC 3986, section 5.2.4). */
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
            boolean step = up || segments[i].equals(".");
            if (up && !kept.isEmpty()) {
                kept.removeLast();
            }
            if (!step) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                // What ends in a step is a folder.
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
