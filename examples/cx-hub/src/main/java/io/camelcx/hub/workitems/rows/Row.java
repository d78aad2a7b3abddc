// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row of a file. Its number is its place in the file, counted from 1 without the header and without blank lines, so that it
 * is the same whenever the file is read.
 */
public sealed interface Row {

    /** Its place in the file; 0 for a header that cannot be used. */
    long number();

    /**
     * A row that can be used.
     *
     * @param fields its fields by name, in the order of the file
     */
    record Good(long number, ObjectNode fields) implements Row {}

    /**
     * A row that cannot.
     *
     * @param reason why, in words
     * @param original what of it could be read: an object, the list of its fields, or a text
     */
    record Bad(long number, String reason, JsonNode original) implements Row {}
}
