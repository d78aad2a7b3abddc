// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names in a path are percent-encoded twice. The server has undone the outer encoding before this class reads a segment. */
public final class DoubleEncoding {
    /** What a name that was encoded once may hold: it shows whether there was an inner encoding at all. */
    private static final Pattern ENCODED = Pattern.compile("([A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})*");

    private DoubleEncoding() {}

    /** A name as it is in a path that the server writes. */
    public static String encode(String name) {
        return once(once(name));
    }

    private static String once(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Undoes the inner encoding; empty when the segment was not encoded twice. A plus stands for a space there. */
    public static Optional<String> decode(String segment) {
        return ENCODED.matcher(segment).matches()
                ? Optional.of(URLDecoder.decode(segment, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
