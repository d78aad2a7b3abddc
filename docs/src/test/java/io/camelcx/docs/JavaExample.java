// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.camel.builder.RouteBuilder;

/** Java code of a page, compiled. */
final class JavaExample {

    private static final Pattern CLASS_NAME = Pattern.compile("public class (\\w+)");

    private JavaExample() {}

    static RouteBuilder compile(String source, Path folder) throws Exception {
        Matcher name = CLASS_NAME.matcher(source);
        if (!name.find()) {
            throw new AssertionError("The example has no public class");
        }
        Path file = Files.writeString(folder.resolve(name.group(1) + ".java"), source);
        compile(file, folder);
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        return (RouteBuilder)
                loader.loadClass(name.group(1)).getDeclaredConstructor().newInstance();
    }

    private static void compile(Path file, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            problems,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    folder.toString(),
                                    "-proc:none",
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            if (!compiled) {
                throw new AssertionError(problems.toString());
            }
        }
    }
}
