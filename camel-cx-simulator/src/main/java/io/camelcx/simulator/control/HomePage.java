// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.vendor.SimulatedVendor;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.StringUtil;

/** The page at {@code /}: what is simulated here and the values that a caller needs. */
final class HomePage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Camel CX simulator</title>
            <style>
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
            body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
            th { text-align: left; padding-right: 2rem; font-weight: 500; vertical-align: top }
            </style>
            </head>
            <body>
            <h1>Camel CX simulator</h1>
            %s
            <h2>Control</h2>
            <p>Requests received: <a href="/__sim/journal">/__sim/journal</a>.
            Active faults: <a href="/__sim/faults">/__sim/faults</a>.</p>
            </body>
            </html>
            """;

    private HomePage() {}

    static Answer of(List<SimulatedVendor> vendors) {
        return Answer.html(
                200, PAGE.formatted(vendors.stream().map(HomePage::section).collect(Collectors.joining("\n"))));
    }

    private static String section(SimulatedVendor vendor) {
        String rows = vendor.credentials().entrySet().stream()
                .map(entry -> "<tr><th>" + StringUtil.sanitizeXmlString(entry.getKey()) + "</th><td><code>"
                        + StringUtil.sanitizeXmlString(entry.getValue()) + "</code></td></tr>")
                .collect(Collectors.joining("\n"));
        return "<h2>" + StringUtil.sanitizeXmlString(vendor.name()) + "</h2>\n<table>\n" + rows + "\n</table>";
    }
}
