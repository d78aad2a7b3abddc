// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * An element with its content. Immutable.
 *
 * @param name       its name, with the prefix if it has one
 * @param attributes by name, in the order of the document
 * @param children   elements and text, in the order of the document
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlNode> children) implements XmlNode {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Copies attributes and children. */
    public XmlElement {
        attributes = attributes instanceof XmlAttributes ? attributes : copy(attributes);
        children = List.copyOf(children);
    }

    private static Map<String, String> copy(Map<String, String> attributes) {
        return attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** An element that holds text. */
    public static XmlElement ofText(String name, String text) {
        return new XmlElement(name, Map.of(), List.of(new XmlText(text)));
    }

    /** The elements in it. */
    public List<XmlElement> elements() {
        List<XmlElement> elements = new ArrayList<>(children.size());
        for (XmlNode child : children) {
            if (child instanceof XmlElement element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The elements in it that have this name. */
    public List<XmlElement> elements(String named) {
        return elements().stream().filter(each -> each.name.equals(named)).toList();
    }

    /** The first element in it that has this name. */
    public Optional<XmlElement> first(String named) {
        for (XmlNode child : children) {
            if (child instanceof XmlElement element && element.name.equals(named)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** An attribute. */
    public Optional<String> attribute(String named) {
        return Optional.ofNullable(attributes.get(named));
    }

    /** An attribute that is a number; empty if there is none, or if it is something else. */
    public OptionalLong number(String named) {
        String value = attributes.getOrDefault(named, "");
        return NUMBER.matcher(value).matches() ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    /** The text that is in it directly; empty if there is none. */
    public String text() {
        if (children.size() == 1 && children.get(0) instanceof XmlText only) {
            return only.value();
        }
        StringBuilder text = new StringBuilder();
        for (XmlNode child : children) {
            if (child instanceof XmlText part) {
                text.append(part.value());
            }
        }
        return text.toString();
    }

    /** The text of the first element in it that has this name; empty if there is none. */
    public String textOf(String named) {
        return first(named).map(XmlElement::text).orElse("");
    }
}
