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

import java.time.Instant;
import java.util.Optional;

/**
 * Which pages are looked for below a page, itself included.
 *
 * @param since changed at this time or later
 * @param upto  changed at this time or before
 * @param tags  with all of these tags, separated by commas
 */
public record PageSearch(Instant since, Instant upto, Optional<String> tags) {

    /** The same within other times. */
    public PageSearch within(Instant from, Instant to) {
        return new PageSearch(from, to, tags);
    }
}
