// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlAttributesTest {

    private final Map<String, String> attributes = attributes();

    private static Map<String, String> attributes() {
        byte[] document = "<page id=\"7\" mt:kind=\"x\" title=\"\"/>".getBytes(StandardCharsets.UTF_8);
        try {
            return new XmlParser().parse(new ByteArrayInputStream(document)).attributes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void areAMapInTheOrderOfTheDocument() {
        Map<String, String> visited = new LinkedHashMap<>();
        attributes.forEach(visited::put);

        assertThat(attributes.entrySet())
                .containsExactly(Map.entry("id", "7"), Map.entry("mt:kind", "x"), Map.entry("title", ""));
        assertThat(visited.entrySet()).containsExactlyElementsOf(attributes.entrySet());
        assertThat(attributes)
                .isEqualTo(Map.of("id", "7", "mt:kind", "x", "title", ""))
                .hasSize(3);
    }

    @Test
    void areFoundByName() {
        assertThat(attributes.get("mt:kind")).isEqualTo("x");
        assertThat(attributes.get("kind")).isNull();
        assertThat(attributes.containsKey("title")).isTrue();
        assertThat(attributes.containsKey("7")).isFalse();
    }

    @Test
    void areImmutable() {
        assertThatThrownBy(() -> attributes.put("id", "8")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> attributes.remove("id")).isInstanceOf(UnsupportedOperationException.class);
    }
}
