// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.settings.UserSettings;
import io.camelcx.simulator.expert.xml.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A page of a list of users or groups.
 *
 * @param root the name of the list's document
 * @param path the list's address, from the API's root on
 * @param settings how lists are shown
 */
public record RowPage(String root, String path, UserSettings settings) {
    private static final int DEFAULT_LIMIT = 100;

    /**
     * The requested rows.
     *
     * @param rows all rows of the query, in their order
     * @param total how many rows there are without a query; negative if the list does not say it
     * @param document makes the document of a row
     */
    public <T> Element of(DekiCall call, List<T> rows, int total, Function<T, Element> document) {
        int offset = call.number("offset", 0);
        int limit = call.number("limit", DEFAULT_LIMIT);
        List<Element> shown = rows.stream()
                .skip(offset)
                .limit(settings.maxLimit() > 0 ? Math.min(limit, settings.maxLimit()) : limit)
                .map(document)
                .toList();
        Element list = Element.of(root).attribute("count", shown.size());
        if (settings.queryCount()) {
            list.attribute("querycount", rows.size());
        }
        if (total >= 0) {
            list.attribute("totalcount", total);
        }
        return list.attribute("href", call.apiUrl() + path).children(shown);
    }

    /** The rows in the order that the query parameter {@code sortby} requests. */
    public static <T> Stream<T> sorted(DekiCall call, Stream<T> rows, Map<String, Comparator<T>> orders) {
        String sort = call.query("sortby").orElse("id");
        boolean descending = sort.startsWith("-");
        Comparator<T> order = orders.get(descending ? sort.substring(1) : sort);
        if (order == null) {
            throw DekiProblem.invalidArgument("sortby", sort, "one of " + new TreeSet<>(orders.keySet()));
        }
        return sort.equals("id") ? rows : rows.sorted(descending ? order.reversed() : order);
    }
}
