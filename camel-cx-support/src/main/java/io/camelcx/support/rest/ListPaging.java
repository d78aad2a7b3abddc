// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import java.util.List;
import java.util.Optional;

/**
 * How the pages of a list are requested and read.
 *
 * @param kind     how the next page is found
 * @param items    the field of a response with the items, its levels separated by dots; empty for the only list in it
 * @param names    the names of fields and parameters
 * @param pageSize the most items that a page is requested with
 * @param maxPages the most pages of a list
 */
record ListPaging(RestPaging kind, Optional<String> items, PagingNames names, int pageSize, long maxPages) {

    private static final String NO_TOTAL = "none";

    ListPaging {
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize must be at least 1, but is " + pageSize);
        }
        if (maxPages < 1) {
            throw new IllegalArgumentException("maxPages must be at least 1, but is " + maxPages);
        }
    }

    /** The fields of an option; the vendor's if it is not set. */
    static List<String> totals(Optional<String> option, PagingNames vendor) {
        return option.map(name -> name.equals(NO_TOTAL) ? List.<String>of() : List.of(name))
                .orElse(vendor.totals());
    }

    boolean isByOffset() {
        return kind == RestPaging.offset;
    }
}
