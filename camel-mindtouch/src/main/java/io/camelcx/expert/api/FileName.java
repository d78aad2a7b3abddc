// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.support.http.PathSegment;

/** The name of an attached file in the vendor's URIs. */
public final class FileName {

    private FileName() {}

    /** Percent-encoded twice; a name without an extension could be taken for a number, and gets a leading {@code =}. */
    public static String segment(String name) {
        String encoded = PathSegment.encode(PathSegment.encode(name));
        return name.lastIndexOf('.') > 0 ? encoded : "=" + encoded;
    }
}
