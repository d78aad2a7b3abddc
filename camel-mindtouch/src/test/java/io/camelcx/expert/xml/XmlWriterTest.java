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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlWriterTest {

    private static XmlElement parse(String xml) throws Exception {
        return new XmlParser().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void writesWhatReadsAsTheSame() throws Exception {
        XmlElement element = new XmlElement(
                "a",
                Map.of("b", "<\"&'>\n\t"),
                List.of(new XmlText("x < y & z\r\n]]> 😀"), new XmlElement("c", Map.of(), List.of())));

        assertThat(parse(XmlWriter.write(element))).isEqualTo(element);
    }

    @Test
    void writesTheInsideOfMarkup() throws Exception {
        assertThat(XmlWriter.writeInside(parse("<body><p>a <b>c</b> <i>d</i></p><hr/></body>")))
                .isEqualTo("<p>a <b>c</b> <i>d</i></p><hr/>");
    }
}
