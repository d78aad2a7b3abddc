// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.net.PercentCodec;

/** A name as it stands in one segment of a path, or as a name or value in a query. */
public final class PathSegment {

    private PathSegment() {}

    /**
     * Encodes everything but the unreserved characters of RFC 3986 (letters and digits of ASCII, {@code - . _ ~}), in UTF-8.
     *
     * <p>The segments {@code .} and {@code ..} stay what they are, steps in a path: no encoding makes names of them that servers would take
     * for such.
     */
    public static String encode(String name) {
        return PercentCodec.encode(name, StandardCharsets.UTF_8);
    }
}
