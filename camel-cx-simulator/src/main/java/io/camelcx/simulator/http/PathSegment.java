// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A segment of a path as it was sent. */
final class PathSegment {

    private PathSegment() {}

    /**
     * Decodes percent-encoding once and nothing else: a plus stays a plus, and a semicolon belongs to the segment, as a
     * client that chooses its ids means it.
     *
     * @throws RefusedException with 400 when a percent sign is followed by anything but two hexadecimal digits
     */
    static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedException.of(400, "The path's segment '" + segment + "' is not percent-encoded");
        }
    }
}
