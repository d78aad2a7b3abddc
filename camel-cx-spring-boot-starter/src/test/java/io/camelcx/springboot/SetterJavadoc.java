// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the Javadoc of a setter says, from the sources of its module beside this one. */
final class SetterJavadoc {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    private SetterJavadoc() {}

    /** Its description as plain text. */
    static String of(Method setter) {
        String description = all(setter.getDeclaringClass()).get(setter.getName());
        if (description == null || description.isBlank()) {
            throw new AssertionError(setter + " has no Javadoc");
        }
        return description;
    }

    private static Map<String, String> all(Class<?> bean) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source(bean)));
            DocTrees docs = DocTrees.instance(task);
            Map<String, String> texts = new LinkedHashMap<>();
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        texts.put(method.getName().toString(), text(docs, getCurrentPath()));
                        return null;
                    }
                }.scan(unit, null);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path source(Class<?> bean) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/java")
                            .resolve(bean.getName().replace('.', '/') + ".java"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No source of " + bean));
        }
    }

    private static String text(DocTrees docs, TreePath method) {
        var comment = docs.getDocCommentTree(method);
        return comment == null
                ? ""
                : comment.getFullBody().stream()
                        .map(SetterJavadoc::text)
                        .collect(Collectors.joining())
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static String text(DocTree part) {
        if (part instanceof LiteralTree literal) {
            return literal.getBody().getBody();
        }
        return part instanceof LinkTree link ? link.getReference().getSignature() : part.toString();
    }
}
