// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import io.camelcx.support.http.PathSegment;
import java.util.function.UnaryOperator;

/**
 * A variable of a path.
 *
 * @param header   the header of the message that has its value
 * @param encoding makes the text of the path of the value
 */
public record PathVariable(String header, UnaryOperator<String> encoding) {

    /** A variable that is named as its header, and whose value is percent-encoded. */
    public static PathVariable of(String name) {
        return new PathVariable(name, PathSegment::encode);
    }
}
