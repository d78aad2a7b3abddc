// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a document, filled by its creator and then only read. */
public final class Element implements XmlNode {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    public static Element of(String name) {
        return new Element(name);
    }

    /** An element that holds text alone. */
    public static Element of(String name, Object text) {
        return new Element(name).text(String.valueOf(text));
    }

    public Element attribute(String attribute, Object value) {
        attributes.put(attribute, String.valueOf(value));
        return this;
    }

    public Element text(String text) {
        if (!text.isEmpty()) {
            children.add(new Text(text));
        }
        return this;
    }

    public Element child(XmlNode child) {
        children.add(child);
        return this;
    }

    /** Adds a child that holds text alone. */
    public Element child(String childName, Object text) {
        return child(of(childName, text));
    }

    public Element children(List<? extends XmlNode> nodes) {
        children.addAll(nodes);
        return this;
    }

    /** Adds elements that are made only when they are written. */
    public Element later(Iterable<Element> elements) {
        return child(new Elements(elements));
    }

    public String name() {
        return name;
    }

    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public List<XmlNode> nodes() {
        return Collections.unmodifiableList(children);
    }

    /** The child elements of this name. */
    public Stream<Element> children(String childName) {
        return children.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.name().equals(childName));
    }

    /** The characters of this element and of all that it holds. */
    public String text() {
        StringBuilder text = new StringBuilder();
        collectText(text);
        return text.toString();
    }

    private void collectText(StringBuilder text) {
        for (XmlNode node : children) {
            if (node instanceof Text characters) {
                text.append(characters.value());
            } else if (node instanceof Element element) {
                element.collectText(text);
            }
        }
    }
}
