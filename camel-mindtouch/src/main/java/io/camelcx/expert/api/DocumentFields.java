// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A table of the fields of a document that creates or changes something, and of the elements that the vendor's XML has for them. A field that is not
 * given is not in the document, and the site leaves it as it is. Immutable.
 */
public final class DocumentFields {

    private final String root;
    private final Map<String, Function<Object, XmlElement>> fields;

    private DocumentFields(String root, Map<String, Function<Object, XmlElement>> fields) {
        this.root = root;
        this.fields = fields;
    }

    /** A document without fields. */
    public static DocumentFields of(String root) {
        return new DocumentFields(root, Map.of());
    }

    /** The name of the document's root element. */
    public String root() {
        return root;
    }

    /** Adds a field whose text an element contains; an empty text clears it. */
    public DocumentFields text(String field, String element) {
        return with(field, value -> XmlElement.ofText(element, scalar(field, value)));
    }

    /** Adds a field with one of these values. */
    public DocumentFields oneOf(String field, String element, String... allowed) {
        return with(field, value -> {
            String text = scalar(field, value);
            if (!List.of(allowed).contains(text)) {
                throw new IllegalArgumentException(field + " must be one of " + List.of(allowed) + ", not " + text);
            }
            return XmlElement.ofText(element, text);
        });
    }

    /** Adds a field whose text an element within another one contains. */
    public DocumentFields nested(String field, String outer, String inner) {
        return with(
                field,
                value -> new XmlElement(
                        outer, Map.of(), List.of(XmlElement.ofText(inner, notEmpty(field, scalar(field, value))))));
    }

    /** Adds a field that is a number, which is the id of an element. */
    public DocumentFields id(String field, String element) {
        return with(field, value -> withId(element, number(field, value)));
    }

    /** Adds a field that is a list of numbers, the ids of elements within another one. */
    public DocumentFields ids(String field, String outer, String inner) {
        return with(field, value -> {
            Collection<?> items = value instanceof Collection<?> list ? list : List.of(value);
            return ids(
                    outer,
                    inner,
                    items.stream().map(item -> number(field, item)).toList());
        });
    }

    /** An element that contains one with an id for each number. */
    public static XmlElement ids(String outer, String inner, List<String> numbers) {
        List<XmlNode> items = new ArrayList<>();
        numbers.forEach(number -> items.add(withId(inner, number)));
        return new XmlElement(outer, Map.of(), items);
    }

    private static XmlElement withId(String element, String id) {
        return new XmlElement(element, Map.of("id", id), List.of());
    }

    private DocumentFields with(String field, Function<Object, XmlElement> element) {
        Map<String, Function<Object, XmlElement>> more = new LinkedHashMap<>(fields);
        more.put(field, element);
        return new DocumentFields(root, more);
    }

    /** The names of the fields. */
    public Set<String> names() {
        return fields.keySet();
    }

    /**
     * The document with these fields.
     *
     * @throws IllegalArgumentException if there is none, an unknown one, or one with a value that it cannot have
     */
    public XmlElement document(Map<String, ?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A " + root + " needs at least one of the fields " + names());
        }
        List<XmlNode> elements = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!fields.containsKey(name)) {
                throw new IllegalArgumentException(
                        "A " + root + " has no field " + name + " that can be sent; allowed are " + names());
            }
            elements.add(fields.get(name).apply(value));
        });
        return new XmlElement(root, Map.of(), elements);
    }

    private static String scalar(String field, Object value) {
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                field + " must be a text, a number or a flag; to leave it as it is, leave it out");
    }

    private static String notEmpty(String field, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank; to leave it as it is, leave it out");
        }
        return text;
    }

    private static String number(String field, Object value) {
        String text = scalar(field, value).strip();
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException(field + " must be a number, not " + text);
        }
        return text;
    }
}
