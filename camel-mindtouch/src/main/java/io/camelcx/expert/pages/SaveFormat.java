// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the body of a message is that is saved as a page. */
public enum SaveFormat {
    /** HTML, saved as it is. */
    html,
    /** Text: blank lines part paragraphs, line breaks stay, and nothing in it is taken for markup. */
    text;

    String html(String body) {
        return this == html
                ? body
                : Stream.of(body.strip().split("\\R\\s*\\R"))
                        .filter(paragraph -> !paragraph.isBlank())
                        .map(SaveFormat::paragraph)
                        .collect(Collectors.joining());
    }

    private static String paragraph(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<p>" + escaped.strip().replaceAll("\\R", "<br />") + "</p>";
    }
}
