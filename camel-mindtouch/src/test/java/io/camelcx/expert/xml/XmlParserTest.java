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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlParserTest {

    private static XmlElement parse(String xml) throws IOException {
        return new XmlParser().parse(stream(xml));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsElementsAttributesAndTextInTheirOrder() throws Exception {
        XmlElement page = parse("<page id=\"7\" guid=\"a\"><title>One</title><path seo=\"true\">A/B</path></page>");

        assertThat(page.attributes()).containsExactly(java.util.Map.entry("id", "7"), java.util.Map.entry("guid", "a"));
        assertThat(page.elements()).extracting(XmlElement::name).containsExactly("title", "path");
        assertThat(page.textOf("path")).isEqualTo("A/B");
        assertThat(page.textOf("none")).isEmpty();
    }

    @Test
    void resolvesXmlsOwnEntitiesAndCharacters() throws Exception {
        assertThat(parse("<a>&lt;b&gt; &amp; &quot;&apos; &#228; &#x1F600; <![CDATA[<c>]]></a>")
                        .text())
                .isEqualTo("<b> & \"' ä 😀 <c>");
    }

    @Test
    void passesInstructionsAndCommentsOver() throws Exception {
        assertThat(parse("<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?><!-- c --><a>1<!-- c --><?p i?>2</a>")
                        .text())
                .isEqualTo("12");
    }

    @Test
    void readsTheEncodingThatTheDocumentNames() throws Exception {
        byte[] latin =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>Größe</a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new XmlParser().parse(new ByteArrayInputStream(latin)).text())
                .isEqualTo("Größe");
    }

    @Test
    void readsMarkupWithPrefixesThatNobodyDeclares() throws Exception {
        assertThat(parse("<body><mt:note mt:kind=\"x\">y</mt:note></body>").textOf("mt:note"))
                .isEqualTo("y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;&l;&l;&l;&l;&l;'>]><a>&m;</a>"
            })
    void refusesADocumentType(String xml) {
        assertThatThrownBy(() -> parse(xml)).isInstanceOf(XmlException.class).hasMessageContaining("document type");
    }

    @Test
    void readsNoFileThatADocumentNames(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "told");

        assertThatThrownBy(() -> parse("<!DOCTYPE a [<!ENTITY b SYSTEM \"" + secret.toUri() + "\">]><a>&b;</a>"))
                .isInstanceOf(XmlException.class)
                .hasMessageNotContaining("told");
    }

    @Test
    void refusesAnEntityThatIsNotXmlsOwn() {
        assertThatThrownBy(() -> parse("<a>&nbsp;</a>")).isInstanceOf(XmlException.class);
    }

    @Test
    void refusesElementsThatAreNestedTooDeep() throws Exception {
        assertThat(parse("<a>".repeat(256) + "</a>".repeat(256)).name()).isEqualTo("a");
        assertThatThrownBy(() -> parse("<a>".repeat(257) + "</a>".repeat(257)))
                .isInstanceOf(XmlException.class)
                .hasMessageContaining("256");
    }

    @Test
    void refusesTooManyElements() {
        InputStream many = new SequenceInputStream(
                stream("<a>"), new RepeatedStream("<b/>".getBytes(StandardCharsets.US_ASCII), 3_000_000));

        assertThatThrownBy(() -> new XmlParser().parse(many))
                .isInstanceOf(XmlException.class)
                .hasMessageContaining("2000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "text", "{\"a\":1}", "<a>", "<a></b>", "<a b></a>", "<a/><b/>", "<a>\u0001</a>"})
    void refusesWhatIsNoXml(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(XmlException.class)
                .hasMessageStartingWith("not well-formed");
    }

    @Test
    void tellsNothingOfWhatStandsInADocument() {
        assertThatThrownBy(() -> parse("<a>secret-token<b></a>")).hasMessageNotContaining("secret-token");
    }

    @Test
    void aStreamThatBreaksOffIsNotTakenForBadXml() {
        InputStream breaking = new SequenceInputStream(stream("<a>one"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> new XmlParser().parse(breaking))
                .isNotInstanceOf(XmlException.class)
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    /** The same bytes again and again. */
    private static final class RepeatedStream extends InputStream {

        private final byte[] bytes;
        private long left;

        RepeatedStream(byte[] bytes, int times) {
            this.bytes = bytes;
            this.left = (long) bytes.length * times;
        }

        @Override
        public int read() {
            return left == 0
                    ? -1
                    : bytes[(int) (left-- % bytes.length == 0 ? 0 : bytes.length - (left + 1) % bytes.length)];
        }
    }
}
