// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Builds a tree from the events of a parser. Keeps its own stack, so that a deep document needs no deep recursion. */
final class XmlTreeBuilder {

    private record Open(String name, Map<String, String> attributes, List<XmlNode> children) {}

    private final int maxDepth;
    private final int maxElements;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private XmlElement root;

    XmlTreeBuilder(int maxDepth, int maxElements) {
        this.maxDepth = maxDepth;
        this.maxElements = maxElements;
    }

    void start(XMLStreamReader reader) throws XmlException {
        if (open.size() == maxDepth) {
            throw new XmlException("elements are nested more than " + maxDepth + " deep");
        }
        if (++elements > maxElements) {
            throw new XmlException("there are more than " + maxElements + " elements");
        }
        open.push(new Open(reader.getLocalName(), XmlAttributes.of(reader), new ArrayList<>(4)));
    }

    /** Adds a node that is not an element; nodes outside of the root are ignored. */
    void add(XmlNode node) {
        if (!open.isEmpty()) {
            open.peek().children().add(node);
        }
    }

    void end() {
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
}
