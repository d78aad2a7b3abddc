// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row of a file. Its number is its position in the file, counted from 1 without the header and blank lines, so that it is
 * the same each time the file is read.
 */
public sealed interface Row {

    /** Its position in the file; 0 for a header that cannot be used. */
    long number();

    /**
     * A valid row.
     *
     * @param fields its fields by name, in the order of the file
     */
    record Good(long number, ObjectNode fields) implements Row {}

    /**
     * An invalid row.
     *
     * @param reason the reason
     * @param original the readable part of the row: an object, the list of its fields, or a text
     */
    record Bad(long number, String reason, JsonNode original) implements Row {}
}
