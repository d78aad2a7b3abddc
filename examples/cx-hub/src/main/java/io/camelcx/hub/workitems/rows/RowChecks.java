// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Replaces rows that cannot be used by invalid ones.
 *
 * @param required the required fields
 */
record RowChecks(List<String> required) {

    /** The replacement of bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    Row check(Row row) {
        return row instanceof Row.Good good ? check(good) : row;
    }

    private Row check(Row.Good row) {
        Optional<String> problem = problem(row.fields());
        return problem.isPresent() ? new Row.Bad(row.number(), problem.get(), row.fields()) : row;
    }

    private Optional<String> problem(ObjectNode fields) {
        if (fields.valueStream().allMatch(RowChecks::isBlank)) {
            return Optional.of("the row is empty");
        }
        if (fields.toString().indexOf(REPLACEMENT) >= 0) {
            return Optional.of("the row is not UTF-8: some of its characters cannot be read");
        }
        return required.stream()
                .filter(name -> isBlank(fields.path(name)))
                .findFirst()
                .map(name -> "the field '" + name + "' is missing or empty");
    }

    private static boolean isBlank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }
}
