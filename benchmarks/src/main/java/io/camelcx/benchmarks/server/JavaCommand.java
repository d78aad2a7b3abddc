/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
     * @param options what the JVM is told, such as {@code -Xmx64m}
     * @param arguments what the program is told
     */
    public static List<String> of(Class<?> program, List<String> options, String... arguments) {
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options.stream(),
                        Stream.of("-cp", System.getProperty("java.class.path"), program.getName()),
                        Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
    }
}
