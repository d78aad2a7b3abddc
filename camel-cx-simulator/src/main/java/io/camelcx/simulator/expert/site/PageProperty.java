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
