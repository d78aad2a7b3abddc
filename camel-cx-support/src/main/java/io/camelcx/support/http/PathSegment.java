// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.net.PercentCodec;

/** Encodes a name for one segment of a path, or for a name or value in a query. */
public final class PathSegment {

    private PathSegment() {}

    /**
     * Encodes everything but the unreserved characters of RFC 3986 (letters and digits of ASCII, {@code - . _ ~}), in UTF-8.
     *
     * <p>The segments {@code .} and {@code ..} stay unchanged: servers treat them as dot segments in any encoding.
     */
    public static String encode(String name) {
        return PercentCodec.encode(name, StandardCharsets.UTF_8);
    }
}
