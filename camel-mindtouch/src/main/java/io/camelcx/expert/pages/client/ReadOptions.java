// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
