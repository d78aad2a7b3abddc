// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import io.camelcx.support.http.PathSegment;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How a vendor requires the segments of a path to be encoded.
 *
 * @param literal   encodes the text outside of braces
 * @param variables reads the text between braces
 */
public record PathEncoding(UnaryOperator<String> literal, Function<String, PathVariable> variables) {

    /** Everything is percent-encoded once, but for unreserved characters. */
    public static final PathEncoding USUAL = new PathEncoding(PathSegment::encode, PathVariable::of);

    private static final Pattern MARK = Pattern.compile("%(3D|2C|3A|40|28|29)");
    private static final Map<String, String> MARKS =
            Map.of("%3D", "=", "%2C", ",", "%3A", ":", "%40", "@", "%28", "(", "%29", ")");

    /** Marks that a segment may have by RFC 3986, and that some vendors require, stay as they are outside of braces: {@code = , : @ ( )}. */
    public static PathEncoding keepingMarks(Function<String, PathVariable> variables) {
        return new PathEncoding(
                part -> MARK.matcher(PathSegment.encode(part)).replaceAll(mark -> MARKS.get(mark.group())), variables);
    }
}
