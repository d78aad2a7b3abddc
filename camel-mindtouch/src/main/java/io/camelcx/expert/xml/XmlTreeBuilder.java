// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Makes a tree of what a parser reports. Keeps its own stack, so that a deep document costs no deep recursion. */
final class XmlTreeBuilder {

    private record Open(String name, Map<String, String> attributes, List<XmlNode> children) {}

    private final int deepest;
    private final int mostElements;
    private final Deque<Open> open = new ArrayDeque<>();
    private final TextBuffer text = new TextBuffer();
    private int elements;
    private XmlElement root;

    XmlTreeBuilder(int deepest, int mostElements) {
        this.deepest = deepest;
        this.mostElements = mostElements;
    }

    void start(XMLStreamReader reader) throws XmlException {
        if (open.size() == deepest) {
            throw new XmlException("elements are nested more than " + deepest + " deep");
        }
        if (++elements > mostElements) {
            throw new XmlException("there are more than " + mostElements + " elements");
        }
        flushText();
        open.push(new Open(name(reader.getPrefix(), reader.getLocalName()), attributes(reader), new ArrayList<>(4)));
    }

    void text(XMLStreamReader reader) {
        if (!open.isEmpty()) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    /** A CDATA section stays one, as scripts of XHTML need it. */
    void cdata(String characters) {
        add(new XmlText(characters, true));
    }

    /** Adds what is no element; outside of the root it says nothing. */
    void add(XmlNode node) {
        if (!open.isEmpty()) {
            flushText();
            open.peek().children().add(node);
        }
    }

    void end() {
        flushText();
        Open ended = open.pop();
        XmlElement element = new XmlElement(ended.name(), ended.attributes(), ended.children());
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().children().add(element);
        }
    }

    XmlElement root() {
        return root;
    }

    private void flushText() {
        if (!text.isEmpty()) {
            open.peek().children().add(new XmlText(text.take()));
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put(
                    name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** The parser tells a prefix apart even where it knows of no namespaces, but only of attributes. */
    private static String name(String prefix, String localName) {
        return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
    }
}
