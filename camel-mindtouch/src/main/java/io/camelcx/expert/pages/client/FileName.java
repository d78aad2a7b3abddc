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
