// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes elements as XML text, without a declaration. An empty element becomes an empty-element tag, as the vendor writes it; in an author's
 * markup only the void elements of HTML do, because a browser does not close {@code <iframe />}.
 * Characters that XML does not allow become U+FFFD.
 */
public final class XmlWriter {

    /** The void elements of the HTML standard, and obsolete ones that browsers still support. */
    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "br",
            "col",
            "command",
            "embed",
            "frame",
            "hr",
            "img",
            "input",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr");

    private static final Set<String> MARKUP = Set.of("body", "head", "tail");

    private final StringBuilder out = new StringBuilder();

    private XmlWriter() {}

    /** The element itself. */
    public static String write(XmlElement element) {
        XmlWriter writer = new XmlWriter();
        writer.append(element, false);
        return writer.out.toString();
    }

    /** The content of an element without its own tags: markup of an author. */
    public static String writeInside(XmlElement element) {
        XmlWriter writer = new XmlWriter();
        writer.append(element.children(), true);
        return writer.out.toString();
    }

    /** The markup of an author: the text of an element that contains only text, which is HTML; otherwise its content, which is XHTML. */
    public static String authored(XmlElement element) {
        return element.children().stream().allMatch(XmlText.class::isInstance) ? element.text() : writeInside(element);
    }

    private void append(List<XmlNode> nodes, boolean markup) {
        for (XmlNode node : nodes) {
            if (node instanceof XmlText text) {
                append(text);
            } else if (node instanceof XmlElement element) {
                append(element, markup);
            } else if (node instanceof XmlComment comment) {
                out.append("<!--").append(comment.value()).append("-->");
            } else if (node instanceof XmlInstruction instruction) {
                out.append("<?").append(instruction.target());
                out.append(instruction.data().isEmpty() ? "" : " ").append(instruction.data());
                out.append("?>");
            }
        }
    }

    private void append(XmlText text) {
        if (text.cdata()) {
            out.append("<![CDATA[")
                    .append(text.value().replace("]]>", "]]]]><![CDATA[>"))
                    .append("]]>");
        } else {
            escape(text.value(), false);
        }
    }

    private void append(XmlElement element, boolean markup) {
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value, true);
            out.append('"');
        });
        if (element.children().isEmpty()
                && (!markup || VOID.contains(element.name().toLowerCase(Locale.ROOT)))) {
            out.append(" />");
            return;
        }
        out.append('>');
        append(element.children(), markup || MARKUP.contains(element.name()));
        out.append("</").append(element.name()).append('>');
    }

    /** Escapes text so that a parser reads the same text. */
    private void escape(String text, boolean attribute) {
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
                default -> {
                    int codePoint = text.codePointAt(i);
                    out.appendCodePoint(XmlCharacters.isAllowed(codePoint) ? codePoint : XmlCharacters.REPLACEMENT);
                    i += Character.charCount(codePoint) - 1;
                }
            }
        }
    }
}
