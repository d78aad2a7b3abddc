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
package io.camelcx.expert.xml;

import java.util.List;

/** Writes elements as XML text: UTF-8's characters as they are, without a declaration. */
public final class XmlWriter {

    private XmlWriter() {}

    /** The element itself. */
    public static String write(XmlElement element) {
        StringBuilder out = new StringBuilder();
        append(element, out);
        return out.toString();
    }

    /** What is in the element, without its own tags: markup of an author. */
    public static String writeInside(XmlElement element) {
        StringBuilder out = new StringBuilder();
        append(element.children(), out);
        return out.toString();
    }

    private static void append(List<XmlNode> nodes, StringBuilder out) {
        for (XmlNode node : nodes) {
            if (node instanceof XmlText text) {
                escape(text.value(), out, false);
            } else if (node instanceof XmlElement element) {
                append(element, out);
            }
        }
    }

    private static void append(XmlElement element, StringBuilder out) {
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value, out, true);
            out.append('"');
        });
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        append(element.children(), out);
        out.append("</").append(element.name()).append('>');
    }

    /** Escapes text so that a parser reads the same. */
    private static void escape(String text, StringBuilder out, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(c);
            }
        }
    }
}
