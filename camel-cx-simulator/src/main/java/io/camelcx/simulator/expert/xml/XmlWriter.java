// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Writes documents as XML in UTF-8. As the vendor does, it writes characters that XML does not allow, which authors paste into pages, all the
 * same: control characters as references such as {@code &#xB;}. No parser reads such a document.
 */
public final class XmlWriter {
    private final Writer out;

    private XmlWriter(Writer out) {
        this.out = out;
    }

    /** Writes the whole document and flushes. */
    public static void write(Element root, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 8192);
        writer.write("<?xml version=\"1.0\"?>");
        new XmlWriter(writer).element(root);
        writer.flush();
    }

    /** The nodes as text, without a declaration before them. */
    public static String fragment(Iterable<XmlNode> nodes) {
        StringWriter text = new StringWriter();
        try {
            XmlWriter writer = new XmlWriter(text);
            for (XmlNode node : nodes) {
                writer.node(node);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Text in memory can always be written", e);
        }
        return text.toString();
    }

    private void element(Element element) throws IOException {
        out.write('<');
        out.write(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            out.write(' ');
            out.write(attribute.getKey());
            out.write("=\"");
            escape(attribute.getValue(), true);
            out.write('"');
        }
        if (element.nodes().isEmpty()) {
            out.write(" />");
            return;
        }
        out.write('>');
        for (XmlNode node : element.nodes()) {
            node(node);
        }
        out.write("</");
        out.write(element.name());
        out.write('>');
    }

    private void node(XmlNode node) throws IOException {
        if (node instanceof Element element) {
            element(element);
        } else if (node instanceof XmlNode.Text text) {
            escape(text.value(), false);
        } else if (node instanceof XmlNode.Elements later) {
            for (Element element : later.elements()) {
                element(element);
            }
        }
    }

    private void escape(String text, boolean attribute) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '\r' -> out.write("&#13;");
                case '"' -> out.write(attribute ? "&quot;" : "\"");
                case '\n' -> out.write(attribute ? "&#10;" : "\n");
                case '\t' -> out.write(attribute ? "&#9;" : "\t");
                default -> {
                    if (c < ' ') {
                        out.write("&#x" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + ";");
                    } else {
                        out.write(c);
                    }
                }
            }
        }
    }
}
