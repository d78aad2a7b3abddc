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
