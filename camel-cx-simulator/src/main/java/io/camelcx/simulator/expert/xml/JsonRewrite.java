// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.xml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.camelcx.simulator.http.HttpDate;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes documents as the vendor's JSON, a mechanical rewrite of the XML: an attribute becomes {@code @name}, text beside
 * attributes or elements {@code #text}, one child an object, several an array, nothing an empty string. The root's name
 * is dropped, and whatever looks like an XML date becomes one of RFC 1123, even if it is a title.
 */
public final class JsonRewrite {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    private final JsonGenerator json;

    private JsonRewrite(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the whole document and flushes. */
    public static void write(Element root, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new JsonRewrite(json).element(root);
        }
    }

    private void element(Element element) throws IOException {
        List<String> texts = new ArrayList<>();
        Map<String, List<Element>> children = new LinkedHashMap<>();
        for (XmlNode node : element.nodes()) {
            if (node instanceof XmlNode.Text text) {
                texts.add(text.value());
            } else if (node instanceof Element child) {
                children.computeIfAbsent(child.name(), name -> new ArrayList<>())
                        .add(child);
            } else if (node instanceof XmlNode.Elements later) {
                later.elements().forEach(child -> children.computeIfAbsent(child.name(), name -> new ArrayList<>())
                        .add(child));
            }
        }
        if (element.attributes().isEmpty() && children.isEmpty()) {
            text(String.join("", texts));
        } else {
            object(element.attributes(), texts, children);
        }
    }

    private void object(Map<String, String> attributes, List<String> texts, Map<String, List<Element>> children)
            throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            json.writeFieldName("@" + attribute.getKey());
            text(attribute.getValue());
        }
        // An explicit empty text is kept, as the home page's path is; blanks between elements are not.
        List<String> shown =
                texts.stream().filter(text -> text.isEmpty() || !text.isBlank()).toList();
        if (shown.size() == 1) {
            json.writeFieldName("#text");
            text(shown.get(0));
        } else if (!shown.isEmpty()) {
            json.writeArrayFieldStart("#text");
            for (String text : shown) {
                text(text);
            }
            json.writeEndArray();
        }
        for (Map.Entry<String, List<Element>> child : children.entrySet()) {
            json.writeFieldName(child.getKey());
            oneOrSeveral(child.getValue());
        }
        json.writeEndObject();
    }

    private void oneOrSeveral(List<Element> elements) throws IOException {
        if (elements.size() == 1) {
            element(elements.get(0));
            return;
        }
        json.writeStartArray();
        for (Element element : elements) {
            element(element);
        }
        json.writeEndArray();
    }

    private void text(String text) throws IOException {
        json.writeString(DATE.matcher(text).matches() ? rewriteDate(text) : text);
    }

    private static String rewriteDate(String text) {
        try {
            return HttpDate.format(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            // It only looks like a date, such as the 31st of February.
            return text;
        }
    }
}
