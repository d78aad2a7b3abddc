// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes the header that names a downloaded file. */
final class ContentDisposition {

    private ContentDisposition() {}

    /** The name in the form of RFC 6266, which any character may be in. */
    static String attachment(String filename) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(filename, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
