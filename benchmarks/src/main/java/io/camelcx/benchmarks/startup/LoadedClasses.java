// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the classes that a JVM has loaded, as it logs them. */
record LoadedClasses(List<String> names) {

    private static final Pattern LOADED = Pattern.compile("\\[class,load *] (\\S+) source: .*");

    /** The option of the JVM that logs them into a file. */
    static String option(Path file) {
        return "-Xlog:class+load:file=" + file;
    }

    /** Reads the file. */
    static LoadedClasses read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return new LoadedClasses(lines.map(LOADED::matcher)
                    .filter(Matcher::find)
                    .map(line -> line.group(1))
                    .toList());
        }
    }

    /** The number of those whose names begin with one of these texts. */
    long count(String... prefixes) {
        return names.stream()
                .filter(name -> Stream.of(prefixes).anyMatch(name::startsWith))
                .count();
    }
}
