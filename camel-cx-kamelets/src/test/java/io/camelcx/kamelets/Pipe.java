// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import java.util.Map;
import java.util.stream.Collectors;

/** Pipes, as a user writes them in a YAML file. */
final class Pipe {

    private Pipe() {}

    /** From a kamelet to the endpoint {@code direct:received}. */
    static String from(String kamelet, Map<String, ?> properties) {
        return text("  source:\n" + ref(kamelet, properties), "  sink:\n    uri: direct:received\n");
    }

    /** The same, with a data type of what the kamelet delivers. */
    static String from(String kamelet, Map<String, ?> properties, String scheme, String format) {
        String types = "    dataTypes:\n      out:\n        scheme: " + scheme + "\n        format: " + format + "\n";
        return text("  source:\n" + ref(kamelet, properties) + types, "  sink:\n    uri: direct:received\n");
    }

    /** From the endpoint {@code direct:messages} to a kamelet. */
    static String to(String kamelet, Map<String, ?> properties) {
        return text("  source:\n    uri: direct:messages\n", "  sink:\n" + ref(kamelet, properties));
    }

    private static String text(String source, String sink) {
        return "apiVersion: camel.apache.org/v1\nkind: Pipe\nmetadata:\n  name: pipe\nspec:\n" + source + sink;
    }

    private static String ref(String kamelet, Map<String, ?> properties) {
        String ref =
                "    ref:\n      kind: Kamelet\n      apiVersion: camel.apache.org/v1\n      name: " + kamelet + "\n";
        return ref + "    properties:\n"
                + properties.entrySet().stream()
                        .map(each -> "      " + each.getKey() + ": '" + each.getValue() + "'\n")
                        .collect(Collectors.joining());
    }
}
