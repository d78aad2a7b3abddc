// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.net.URI;
import java.util.Arrays;

/** A parameter of an address's query. */
final class QueryParameter {

    private QueryParameter() {}

    /**
     * Whether a query has a parameter.
     *
     * @param query encoded; null for none
     * @param name a name that needs no encoding
     */
    static boolean isIn(String query, String name) {
        return query != null
                && Arrays.stream(query.split("&")).anyMatch(each -> each.equals(name) || each.startsWith(name + "="));
    }

    /** The address with the parameter, unless it has one of that name, as that of a redirect may have. */
    static URI addedTo(URI address, String name, String value) {
        if (isIn(address.getRawQuery(), name)) {
            return address;
        }
        String start = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + start + name + "=" + PathSegment.encode(value));
    }
}
