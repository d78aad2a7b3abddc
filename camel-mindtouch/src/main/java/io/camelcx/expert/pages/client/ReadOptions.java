// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import io.camelcx.expert.api.Query;
import java.util.Optional;

/**
 * How a page is read.
 *
 * @param mode      how its contents are rendered; empty for the vendor's default
 * @param format    the format of its contents; empty for the vendor's default
 * @param redirects the number of redirect pages that are followed; empty for the vendor's default, 0 for the redirect page itself
 * @param revision  the revision: a number, or {@code head}; empty for the latest
 */
public record ReadOptions(
        Optional<ContentMode> mode,
        Optional<ContentFormat> format,
        Optional<Integer> redirects,
        Optional<String> revision) {

    /** The vendor's defaults. */
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
