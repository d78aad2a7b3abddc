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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The vendor's XML as JSON that can be relied on. The vendor's own JSON is a mechanical rewrite: a list of one is no list there, an empty
 * one is {@code ""}, and text that looks like a date comes in another form. Here a list is always a list, text stays as it is, ids and
 * counts are numbers, and flags are booleans.
 *
 * <p>An attribute is a field beside the elements. An element with neither attributes nor elements is a string; with attributes and text
 * it is an object whose text is {@code #text}; paths and titles are strings always, and their attributes stand beside them, as {@code
 * path@seo}.
 */
public final class CleanJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Elements that hold a list, and the name of its items. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("pages", "page"),
            Map.entry("pages.moved", "page"),
            Map.entry("pages.copied", "page"),
            Map.entry("deletedpages", "page"),
            Map.entry("related", "page"),
            Map.entry("subpages", "page.subpage"),
            Map.entry("tags", "tag"),
            Map.entry("files", "file"),
            Map.entry("properties", "property"),
            Map.entry("users", "user"),
            Map.entry("groups", "group"),
            Map.entry("grants", "grant"),
            Map.entry("events", "summary"),
            Map.entry("arguments", "argument"),
            Map.entry("content", "body"));

    private static final Set<String> PLAIN_TEXT = Set.of("path", "title", "uri.ui");
    private static final Set<String> NUMBERS =
            Set.of("id", "count", "totalcount", "revision", "size", "width", "height", "mask");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Set<String> FLAGS =
            Set.of("deleted", "virtual", "redirect", "seo", "hidden", "cascading", "terminal", "unpublished");

    private CleanJson() {}

    /** An element as JSON; of a document, the root's name is dropped. */
    public static JsonNode of(XmlElement element) {
        List<XmlElement> elements = element.elements();
        boolean list = LISTS.containsKey(element.name());
        if (elements.isEmpty() && element.attributes().isEmpty() && !list) {
            return JSON.textNode(element.text());
        }
        ObjectNode object = JSON.objectNode();
        element.attributes().forEach((name, value) -> object.set(name, scalar(name, value)));
        elements.stream()
                .collect(Collectors.groupingBy(XmlElement::name, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, children) -> add(object, element.name(), name, children));
        String text = element.text();
        if (elements.isEmpty() ? !text.isEmpty() : !text.isBlank()) {
            object.put("#text", text);
        }
        if (list && elements.isEmpty()) {
            object.putArray(LISTS.get(element.name()));
        }
        return object;
    }

    /** An attribute's value, as number or flag where its name says that it is one. */
    public static JsonNode scalar(String name, String value) {
        if (NUMBERS.contains(name) && WHOLE_NUMBER.matcher(value).matches()) {
            long number = Long.parseLong(value);
            // As a parser would read it, so that what was written and read again is equal.
            return number == (int) number ? JSON.numberNode((int) number) : JSON.numberNode(number);
        }
        if (FLAGS.contains(name) && (value.equals("true") || value.equals("false"))) {
            return JSON.booleanNode(value.equals("true"));
        }
        return JSON.textNode(value);
    }

    private static void add(ObjectNode object, String parent, String name, List<XmlElement> children) {
        if (object.has(name)) {
            // An attribute of the same name gives way.
            object.set("@" + name, object.get(name));
        }
        XmlElement first = children.get(0);
        if (isItem(parent, name) || children.size() > 1) {
            ArrayNode array = object.putArray(name);
            children.forEach(child -> array.add(of(child)));
        } else if (PLAIN_TEXT.contains(name) && first.elements().isEmpty()) {
            object.put(name, first.text());
            first.attributes().forEach((key, value) -> object.set(name + "@" + key, scalar(key, value)));
        } else {
            object.set(name, of(first));
        }
    }

    private static boolean isItem(String parent, String child) {
        String item = LISTS.get(parent);
        return child.equals(item) || (parent.equals("subpages") && child.equals("page"));
    }
}
