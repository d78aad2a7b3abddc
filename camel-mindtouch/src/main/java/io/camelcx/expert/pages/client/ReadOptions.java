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

import java.util.Optional;

/**
 * How a page is read.
 *
 * @param mode      for what its contents are rendered; empty for the vendor's default
 * @param format    in which format they come; empty for the vendor's default
 * @param redirects how many redirect pages are followed; empty for the vendor's default, 0 for the redirect page itself
 * @param revision  which revision is meant: a number, or {@code head}; empty for the latest
 */
public record ReadOptions(
        Optional<ContentMode> mode,
        Optional<ContentFormat> format,
        Optional<Integer> redirects,
        Optional<String> revision) {

    /** All as the vendor likes it. */
    public static ReadOptions defaults() {
        return new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Query query() {
        return new Query()
                .with("mode", mode)
                .with("format", format)
                .with("redirects", redirects)
                .with("revision", revision);
    }
}
