// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.support.http.PathSegment;

/**
 * The id of a page in the vendor's URIs.
 *
 * @param segment a path segment: {@code home}, a number, or {@code =} and a path that is percent-encoded twice
 */
public record PageId(String segment) {

    /** The page at the top of a site. */
    public static final PageId HOME = new PageId("home");

    /** A page by its number. */
    public static PageId of(long number) {
        return new PageId(Long.toString(number));
    }

    /** A page by its path, such as {@code Guides/Setup}, not encoded. */
    public static PageId ofPath(String path) {
        return new PageId("=" + PathSegment.encode(PathSegment.encode(path)));
    }

    /**
     * Parses {@code home}, a number, or a path. A path that could be one of the other two is written with a leading
     * {@code =}.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static PageId parse(String text) {
        String page = text.strip();
        if (page.isEmpty() || page.equals("=")) {
            throw new IllegalArgumentException("A page is home, a number, or a path such as Guides/Setup; not blank");
        }
        if (page.equals("home") || page.matches("\\d{1,18}")) {
            return new PageId(page);
        }
        return ofPath(page.startsWith("=") ? page.substring(1) : page);
    }

    @Override
    public String toString() {
        return segment;
    }
}
