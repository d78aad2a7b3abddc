// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.search.client.SearchConstraint;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.exchange.TextOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;

/** The constraint of a search, from options and from the header of a message. */
final class ConstraintOptions {

    private static final String NOT = "not.";

    private final Map<String, TextOption> options = new TreeMap<>();

    /** @throws IllegalArgumentException if a constraint without an expression is not allowed */
    ConstraintOptions(Endpoint endpoint, Map<String, Object> constraint) {
        constraint.forEach((name, value) ->
                options.put(name, TextOption.of(endpoint, ExpertSearchConstants.CONSTRAINT, String.valueOf(value))));
    }

    /**
     * The constraint of a message.
     *
     * @return empty if neither an option nor the header has one
     * @throws IllegalArgumentException if a value is missing or not allowed
     */
    Optional<SearchConstraint> read(Exchange exchange) {
        List<SearchConstraint> all = new ArrayList<>();
        options.forEach(
                (name, option) -> all.add(of(name, option.option(exchange).orElse(""))));
        Object header = exchange.getMessage().getHeader(ExpertSearchConstants.CONSTRAINT);
        if (header instanceof SearchConstraint constraint) {
            all.add(constraint);
        } else if (header instanceof Map<?, ?> map) {
            map.forEach((name, value) -> all.add(of(String.valueOf(name), value)));
        } else if (header instanceof CharSequence lucene) {
            all.add(SearchConstraint.raw(lucene.toString()));
        } else if (header != null) {
            throw new IllegalArgumentException("The header " + ExpertSearchConstants.CONSTRAINT
                    + " must be a SearchConstraint, a map or a text, not a "
                    + header.getClass().getSimpleName());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(SearchConstraint.allOf(all));
    }

    /**
     * A constraint by its name.
     *
     * @param value a text with values separated by commas, or a collection of values
     */
    private static SearchConstraint of(String name, Object value) {
        if (name.startsWith(NOT)) {
            return SearchConstraint.anyOf(parts(name, name.substring(NOT.length()), value))
                    .not();
        }
        List<SearchConstraint> parts = parts(name, name, value);
        return name.equals("tag") ? SearchConstraint.allOf(parts) : SearchConstraint.anyOf(parts);
    }

    private static List<SearchConstraint> parts(String option, String field, Object value) {
        // A path and a query may have commas.
        List<String> values = List.of("path", "raw").contains(field) && !(value instanceof Collection)
                ? List.of(value == null ? "" : value.toString().strip())
                : CommaList.of(value);
        if (values.isEmpty() || values.contains("")) {
            throw new IllegalArgumentException("constraint." + option + " has no value");
        }
        return values.stream().map(each -> constraint(field, each)).toList();
    }

    private static SearchConstraint constraint(String field, String value) {
        return switch (field) {
            case "path" -> SearchConstraint.path(value);
            case "since" -> SearchConstraint.editedSince(VendorTime.required("constraint.since", value));
            case "until" -> SearchConstraint.editedUntil(VendorTime.required("constraint.until", value));
            case "raw" -> SearchConstraint.raw(value);
            default -> SearchConstraint.field(field, value);
        };
    }
}
