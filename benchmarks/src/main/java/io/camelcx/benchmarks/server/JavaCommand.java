// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How another JVM is started that has this one's class path. */
public final class JavaCommand {

    private JavaCommand() {}

    /**
     * The words of the command.
     *
     * @param program its main class
     * @param options the options of the JVM, such as {@code -Xmx64m}
     * @param arguments the arguments of the program
     */
    public static List<String> of(Class<?> program, List<String> options, String... arguments) {
        return of(System.getProperty("java.class.path"), program, options, arguments);
    }

    /** As {@link #of(Class, List, String...)}, with another class path. */
    public static List<String> of(String classPath, Class<?> program, List<String> options, String... arguments) {
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options.stream(),
                        Stream.of("-cp", classPath, program.getName()),
                        Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
    }
}
