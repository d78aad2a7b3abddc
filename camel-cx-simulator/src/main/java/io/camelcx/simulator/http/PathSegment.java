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
            throw new RefusedException(Answer.json(
                    400, Json.object().put("message", "The path's segment '" + segment + "' is not percent-encoded")));
        }
    }
}
