// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.site.PagePath;
import java.util.Set;

/** How a request names a page. */
sealed interface PageAddress {
    /** Words that are no pages: the vendor has endpoints there. */
    Set<String> NOT_SIMULATED = Set.of("book", "csv", "nextid", "unused-redirects", "wanted");

    /** By its number. */
    record ById(int id) implements PageAddress {}

    /** By its path; the home page is {@code home}. */
    record ByPath(PagePath path) implements PageAddress {}

    /**
     * Reads a path's segment.
     *
     * @param segment a number, {@code home}, or an equals sign and a path that is still percent-encoded once
     */
    static PageAddress of(String segment) {
        if (segment.equals("home")) {
            return new ByPath(PagePath.HOME);
        }
        if (segment.matches("\\d{1,9}")) {
            return new ById(Integer.parseInt(segment));
        }
        if (NOT_SIMULATED.contains(segment)) {
            throw DekiProblem.notSimulated("pages/" + segment);
        }
        if (!segment.startsWith("=")) {
            throw DekiProblem.invalidArgument("pageid", segment, "a number, home, or = and a path");
        }
        return DoubleEncoding.decode(segment.substring(1))
                .map(path -> new ByPath(PagePath.of(path)))
                .orElseThrow(
                        () -> DekiProblem.invalidArgument("pageid", segment, "a path that is percent-encoded twice"));
    }
}
