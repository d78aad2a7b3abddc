// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
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

        assertThat(page.attributes()).containsExactly(Map.entry("id", "7"), Map.entry("guid", "a"));
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
    void instructionsAndCommentsAreNoText() throws Exception {
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
    void readsMarkupWithUndeclaredPrefixes() throws Exception {
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
    @ValueSource(strings = {"", "   ", "text", "{\"a\":1}", "<a>", "<a></b>", "<a b></a>", "<a/><b/>", "<a>\u0001</b>"})
    void refusesWhatIsNoXml(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(XmlException.class)
                .hasMessageStartingWith("not well-formed");
    }

    @Test
    void errorsContainNoContentOfADocument() {
        assertThatThrownBy(() -> parse("<a>secret-token<b></a>")).hasMessageNotContaining("secret-token");
    }

    @Test
    void aStreamThatFailsIsNotReportedAsMalformedXml() {
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

    @Test
    void namesKeepTheirPrefixes() throws Exception {
        assertThat(parse("<p lang=\"de\" xml:lang=\"en\"/>").attributes())
                .containsExactly(Map.entry("lang", "de"), Map.entry("xml:lang", "en"));
        assertThat(parse("<svg:use xlink:href=\"#a\" href=\"#b\" xmlns=\"u\" xmlns:svg=\"v\"/>"))
                .satisfies(use -> assertThat(use.name()).isEqualTo("svg:use"))
                .satisfies(use -> assertThat(use.attributes())
                        .containsExactly(
                                Map.entry("xlink:href", "#a"),
                                Map.entry("href", "#b"),
                                Map.entry("xmlns", "u"),
                                Map.entry("xmlns:svg", "v")));
    }

    private static XmlDocument read(byte[] bytes, Charset declared) throws IOException {
        return new XmlParser().read(bytes, Optional.ofNullable(declared));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>x&#x0E;y</a>",
                "<a>x&#xB;y</a>",
                "<a>x&#11;y</a>",
                "<a>x&#0;y</a>",
                "<a>x&#xFFFF;y</a>",
                "<a>x&#xD800;y</a>",
                "<a>x&#x110000;y</a>",
                "<a>x&#99999999999999999999;y</a>",
                "<a>x\u000by</a>",
                "<a>x\u0000y</a>",
                "<a>x\uffffy</a>",
                "<a><![CDATA[x\ufffey]]></a>",
            })
    void aCharacterThatXmlDoesNotAllowIsReplacedAndCounted(String xml) throws Exception {
        XmlDocument document = read(xml.getBytes(StandardCharsets.UTF_8), null);

        assertThat(document.root().text()).isEqualTo("x\uFFFDy");
        assertThat(document.replaced()).isEqualTo(1);
    }

    @Test
    void charactersAreReplacedInAttributesAndCommentsToo() throws Exception {
        XmlDocument document = read("<a b=\"&#1;\u0002\"><!--\u0003--></a>".getBytes(StandardCharsets.UTF_8), null);

        assertThat(document.root().attributes()).containsEntry("b", "\uFFFD\uFFFD");
        assertThat(document.replaced()).isEqualTo(3);
    }

    @Test
    void whatOnlyLooksLikeAReferenceStays() throws Exception {
        XmlDocument document = read(
                "<a>\u0001<![CDATA[&#x0E;]]><!--&#x0E;--><?p &#x0E;?>&amp;#x0E;</a>".getBytes(StandardCharsets.UTF_8),
                null);

        assertThat(document.root().text()).isEqualTo("\uFFFD&#x0E;&#x0E;");
        assertThat(document.replaced()).isEqualTo(1);
    }

    @Test
    void bytesThatAreNoCharactersAreReplacedAndCounted() throws Exception {
        byte[] loneSurrogate = {'<', 'a', '>', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '<', '/', 'a', '>'};
        byte[] latin = "<a>\u00e4\u00f6</a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(loneSurrogate, null)).isEqualTo(new XmlDocument(XmlElement.ofText("a", "\uFFFD"), 1));
        assertThat(read(latin, null).replaced()).isEqualTo(2);
    }

    @Test
    void aReplacementCharacterOfTheAuthorIsNotCounted() throws Exception {
        assertThat(read("<a>\uFFFD&#xFFFD;</a>".getBytes(StandardCharsets.UTF_8), null)
                        .replaced())
                .isZero();
    }

    @Test
    void theTransportMayNameTheEncoding() throws Exception {
        byte[] latin = "<?xml version=\"1.0\" encoding=\"utf-8\"?><a>Gr\u00f6\u00dfe</a>"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(latin, StandardCharsets.ISO_8859_1))
                .isEqualTo(new XmlDocument(XmlElement.ofText("a", "Gr\u00f6\u00dfe"), 0));
    }

    @Test
    void aByteOrderMarkSaysMoreThanTheTransport() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            byte[] marked = "\uFEFF\uFEFF<?xml version=\"1.0\"?><a>Gr\u00f6\u00dfe</a>".getBytes(charset);

            assertThat(read(marked, StandardCharsets.ISO_8859_1).root().text()).isEqualTo("Gr\u00f6\u00dfe");
        }
    }

    @Test
    void asciiIsNotTakenForUtf16() throws Exception {
        byte[] bytes = "<?xml version=\"1.0\" encoding=\"utf-16\"?><a>x</a>".getBytes(StandardCharsets.US_ASCII);

        assertThat(read(bytes, null).root().text()).isEqualTo("x");
        assertThat(read(bytes, StandardCharsets.UTF_16).root().text()).isEqualTo("x");
    }

    @Test
    void anEncodingThatIsNotKnownIsNamed() {
        assertThatThrownBy(() -> parse("<?xml version='1.0' encoding='x-martian'?><a/>"))
                .isInstanceOf(XmlException.class)
                .hasMessageContaining("x-martian");
    }

    /** Newer JDKs bound what is read of a document with references, and how many attributes an element has. */
    @Test
    void aLargeDocumentIsRead() throws Exception {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            attributes.append(" a").append(i).append("=\"&lt;\"");
        }

        assertThat(parse("<a" + attributes + ">" + "&lt;p&gt;".repeat(100_000) + "</a>")
                        .text())
                .hasSize(300_000);
    }

    @Test
    void anImageMayBeOneAttribute() throws Exception {
        String image = "x".repeat(1_000_000);

        assertThat(parse("<img src=\"" + image + "\"/>").attribute("src")).contains(image);
    }

    @Test
    void refusesTooManyAttributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i <= 10_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }

        assertThatThrownBy(() -> parse("<a" + attributes + "/>")).isInstanceOf(XmlException.class);
    }

    @Test
    void refusesAnEntityInAnAttributeThatIsNotXmlsOwn() {
        assertThatThrownBy(() -> parse("<a b=\"&nbsp;\"/>")).isInstanceOf(XmlException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<a>",
                "<a b></a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///none'>]><a>&b;</a>",
                "<a>&nbsp;</a>",
                "<a>\u0001<b></a>",
                "<?xml version='9.9'?><a/>"
            })
    @ResourceLock(Resources.SYSTEM_ERR)
    void printsNothing(String xml) {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> parse(xml)).isInstanceOf(XmlException.class);
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
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
