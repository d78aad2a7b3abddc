// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A row of a file.
 *
 * @param number its position in the file, counted from 1 without the header and blank lines, so that it is the same each time the file is
 *     read; 0 for a header that cannot be used
 * @param content an object with its fields in the order of the file; of an invalid row the readable part, which may be a list or a text
 * @param problem why it is invalid; empty if it is valid
 */
public record Row(long number, JsonNode content, Optional<String> problem) {

    static Row bad(long number, JsonNode content, String problem) {
        return new Row(number, content, Optional.of(problem));
    }

    /** The fields of a valid row. */
    public ObjectNode fields() {
        return (ObjectNode) content;
    }
}
