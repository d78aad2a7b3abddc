// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.change.DateShift;
import io.camelcx.simulator.http.change.HeaderAddition;
import io.camelcx.simulator.http.change.HeaderChange;
import io.camelcx.simulator.random.SeededRandom;

/** Malformed and missing headers. */
final class Headers {
    private static final String[] CONTENT_TYPES = {
        "",
        "text/html",
        "application/octet-stream",
        "application/json;charset='utf-8'",
        "text/xml; charset={charset}",
        "text/csv;charset=utf-99",
        "application/json; charset=",
        ";;;",
        "text",
        "application/xml;charset=\"",
        "*/*"
    };

    private static final HeaderAddition[] ADDITIONS = {
        new HeaderAddition("Content-Type", "text/plain"),
        new HeaderAddition("Set-Cookie", "a=\"b c\"; Path=/; Expires=never"),
        new HeaderAddition("Set-Cookie", ""),
        new HeaderAddition("Set-Cookie", "; ; =; Max-Age=x"),
        new HeaderAddition("Location", "http://[bad"),
        new HeaderAddition("Location", "?moved=1"),
        new HeaderAddition("Retry-After", "soon"),
        new HeaderAddition("Content-Range", "bytes 0-1/*"),
        new HeaderAddition("Content-Disposition", "attachment; filename*=x''%zz"),
        new HeaderAddition("WWW-Authenticate", "Bearer error"),
        new HeaderAddition("ETag", ""),
        new HeaderAddition("Last-Modified", "yesterday"),
        new HeaderAddition("Warning", "199 - x"),
        new HeaderAddition("X-Request-Id", ""),
        new HeaderAddition("Date", "now")
    };

    private Headers() {}

    static Fault noise(Fault fault, SeededRandom random) {
        return switch (random.between(0, 3)) {
            case 0 -> fault.changing(HeaderChange.of("Content-Type"));
            case 1 -> fault.changing(HeaderChange.of("Content-Type", random.oneOf(CONTENT_TYPES)));
            case 2 ->
                fault.changing(
                        HeaderChange.of("Content-Type", random.oneOf(CONTENT_TYPES), random.oneOf(CONTENT_TYPES)));
            default -> fault.changing(random.oneOf(ADDITIONS), random.oneOf(ADDITIONS));
        };
    }

    static Fault clock(Fault fault, SeededRandom random) {
        return switch (random.between(0, 2)) {
            case 0 ->
                fault.changing(HeaderChange.of("Date", random.oneOf("", "now", "0", "Thu, 99 Xyz 2026 25:61:61 GMT")));
            default ->
                fault.changing(new DateShift(
                        random.oneOf(-86_400, -600, -180, -61, -1, 1, 61, 180, 600, 86_400, 400_000_000)));
        };
    }
}
