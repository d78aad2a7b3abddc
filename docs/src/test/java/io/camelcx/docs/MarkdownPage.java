// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation. An example in it is a fenced block after {@code <!-- example: name -->}; a generated part
 * stands between {@code <!-- name: start -->} and {@code <!-- name: end -->}.
 */
record MarkdownPage(Path file, String text) {

    static MarkdownPage read(String name) {
        Path file = Path.of(name).toAbsolutePath().normalize();
        try {
            return new MarkdownPage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of an example. */
    String example(String name) {
        return find("<!-- example: " + Pattern.quote(name) + " -->\\s*```\\w+\\n(.*?)```", "example " + name)
                .group(1);
    }

    /** What stands between a generated part's marks. */
    String generated(String name) {
        return find(generatedPart(name), "generated part " + name).group(1);
    }

    /** The page with another content between a generated part's marks. */
    MarkdownPage withGenerated(String name, String content) {
        Matcher part = find(generatedPart(name), "generated part " + name);
        return new MarkdownPage(file, text.substring(0, part.start(1)) + content + text.substring(part.end(1)));
    }

    void write() {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String generatedPart(String name) {
        String quoted = Pattern.quote(name);
        return "<!-- " + quoted + ": start -->\\n(.*?)<!-- " + quoted + ": end -->";
    }

    private Matcher find(String pattern, String what) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(file + " has no " + what);
        }
        return matcher;
    }
}
