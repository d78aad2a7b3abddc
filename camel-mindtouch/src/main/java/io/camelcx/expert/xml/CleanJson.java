// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vendor's XML as JSON with stable types. In the vendor's own JSON a list of one is an object, an empty list is {@code ""}, and text that
 * looks like a date is reformatted. Here a list is always an array, text is unchanged, ids and counts are numbers, and flags are booleans;
 * {@link JsonTypes} contains the names.
 *
 * <p>An attribute is a field beside the elements. An element with neither attributes nor elements is a string; with attributes and text
 * it is an object whose text is {@code #text}; paths and titles are always strings, and their attributes are fields beside them, such as {@code
 * path@seo}. An author's markup is one string.
 */
public final class CleanJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CleanJson() {}

    /** An element as JSON; of a document, the root's name is dropped. */
    public static JsonNode of(XmlElement element) {
        return of("", element);
    }

    /**
     * An element as JSON.
     *
     * @param parent the name of the element that it is in, on which its meaning may depend
     */
    public static JsonNode of(String parent, XmlElement element) {
        if (JsonTypes.isAuthored(parent, element.name())) {
            return withText(attributes(element), XmlWriter.authored(element));
        }
        List<XmlElement> elements = element.elements();
        Optional<String> emptyList = elements.isEmpty() ? JsonTypes.emptyList(element) : Optional.empty();
        boolean object = emptyList.isPresent() || JsonTypes.isObject(element.name());
        if (elements.isEmpty() && element.attributes().isEmpty() && !object) {
            return JsonTypes.element(parent, element.name(), element.text());
        }
        ObjectNode json = attributes(element);
        byName(elements).forEach((name, children) -> add(json, element.name(), name, children));
        String text = element.text();
        if (elements.isEmpty() ? !text.isEmpty() : !text.isBlank()) {
            json.put("#text", text);
        }
        emptyList.ifPresent(json::putArray);
        return json;
    }

    /** An attribute's value, as number or flag where its name says that it is one. */
    public static JsonNode scalar(String name, String value) {
        return JsonTypes.attribute(name, value);
    }

    private static ObjectNode attributes(XmlElement element) {
        ObjectNode object = JSON.objectNode();
        element.attributes().forEach((name, value) -> object.set(name, scalar(name, value)));
        return object;
    }

    private static Map<String, List<XmlElement>> byName(List<XmlElement> elements) {
        Map<String, List<XmlElement>> byName = new LinkedHashMap<>();
        for (XmlElement element : elements) {
            byName.computeIfAbsent(element.name(), name -> new ArrayList<>(1)).add(element);
        }
        return byName;
    }

    private static JsonNode withText(ObjectNode attributes, String text) {
        return attributes.isEmpty() ? JSON.textNode(text) : attributes.put("#text", text);
    }

    private static void add(ObjectNode object, String parent, String name, List<XmlElement> children) {
        if (object.has(name)) {
            // An attribute of the same name is renamed.
            object.set("@" + name, object.get(name));
        }
        XmlElement first = children.get(0);
        if (JsonTypes.isItem(parent, name) || children.size() > 1) {
            ArrayNode array = object.putArray(name);
            children.forEach(child -> array.add(of(parent, child)));
        } else if (JsonTypes.isPlainText(name) && first.elements().isEmpty()) {
            object.set(name, JsonTypes.element(parent, name, first.text()));
            first.attributes().forEach((key, value) -> object.set(name + "@" + key, scalar(key, value)));
        } else {
            object.set(name, of(parent, first));
        }
    }
}
