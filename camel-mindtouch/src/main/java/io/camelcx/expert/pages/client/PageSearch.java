// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import java.time.Instant;
import java.util.Optional;

/**
 * A search for pages at or below a page.
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
