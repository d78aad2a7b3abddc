// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A property of a page.
 *
 * @param name the key
 * @param contentType the media type of its content
 * @param content the content
 * @param version how often it was written
 * @param modified when it was written last
 * @param editorId who wrote it
 */
public record PageProperty(
        String name, String contentType, byte[] content, int version, Instant modified, int editorId) {

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Changes with every write. */
    public String etag() {
        return Integer.toHexString(Arrays.hashCode(content)) + ".r" + version;
    }
}
