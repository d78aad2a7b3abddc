// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

    private static String write(Element root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlWriter.write(root, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a> & \"b\" 'c'", "line\nbreak\ttab\r", "]]>", "ü 🚀", "&amp;"})
    void whatIsWrittenIsReadAsItWas(String text) throws IOException {
        Element read = XmlReader.read(write(Element.of("r", text).attribute("a", text)))
                .orElseThrow();

        assertThat(read.text()).isEqualTo(text);
        assertThat(read.attribute("a")).contains(text);
    }

    @Test
    void charactersThatXmlCannotHoldAreWrittenAllTheSame() throws IOException {
        assertThat(write(Element.of("r", "a\u000Bb\uFFFF"))).endsWith("<r>a&#xB;b\uFFFF</r>");
    }

    @Test
    void namesKeepTheirPrefixes() {
        Element read = XmlReader.read("<m:a lang=\"de\" xml:lang=\"en\"/>").orElseThrow();

        assertThat(read.name()).isEqualTo("m:a");
        assertThat(read.attributes()).containsEntry("lang", "de").containsEntry("xml:lang", "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a>&unknown;</a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>"
            })
    void whatIsNoXmlOrHasEntitiesOfItsOwnIsNotRead(String document) {
        assertThat(XmlReader.read(document)).isEmpty();
    }

    @Test
    void nestingHasABound() {
        assertThat(XmlReader.read("<a>".repeat(200) + "</a>".repeat(200))).isPresent();
        assertThat(XmlReader.read("<a>".repeat(201) + "</a>".repeat(201))).isEmpty();
    }
}
