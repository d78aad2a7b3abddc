// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import io.camelcx.support.http.PathSegment;

/** The name of an attached file, as the vendor's addresses write it. */
final class FileName {

    private FileName() {}

    /** Percent-encoded twice; a name without an extension could be taken for a number, and gets a leading {@code =}. */
    static String segment(String name) {
        String encoded = PathSegment.encode(PathSegment.encode(name));
        return name.lastIndexOf('.') > 0 ? encoded : "=" + encoded;
    }
}
