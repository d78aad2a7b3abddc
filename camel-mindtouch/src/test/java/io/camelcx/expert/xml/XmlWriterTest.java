// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
                .isEqualTo("<p>a <b>c</b> <i>d</i></p><hr />");
    }

    /** A response as a site might write it; some XML tool has lost or changed each of its lines. */
    private static final String NASTY = """
            <content type="text/html" title="A &amp; B" xmlns:mt="http://mindtouch.com/2007/mtps"><head /><body>\
            <p lang="de" xml:lang="en">a <b>b</b> <i>c</i>\u00a0\ud83d\ude00</p>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a" href="#b"></use></svg>
            <iframe src="x?a=1&amp;b=2"></iframe><script></script><td></td><br /><hr /><img alt="&lt;&gt;&quot;'" /><a name="t"></a>
            <!-- kept --><?php echo ?><?empty?><script><![CDATA[ if (a < b && c) {} ]]></script>
            <pre class="script">mt:undeclared("x");</pre><mt:note mt:kind="1">&lt;x&gt; ]]&gt;</mt:note><textarea></textarea>\
            </body><tail /></content>""";

    @Test
    void whatIsReadAndWrittenIsTheSameToTheByte() throws Exception {
        assertThat(XmlWriter.write(parse(NASTY))).isEqualTo(NASTY);
    }

    @Test
    void onlyWhatIsEmptyInHtmlClosesItselfInMarkup() throws Exception {
        assertThat(XmlWriter.writeInside(parse("<body><iframe/><BR/><br></br><div/></body>")))
                .isEqualTo("<iframe></iframe><BR /><br /><div></div>");
        assertThat(XmlWriter.write(parse("<tags count=\"0\"></tags>"))).isEqualTo("<tags count=\"0\" />");
    }

    @Test
    void aSectionThatEndsInsideOfTextIsSplit() throws Exception {
        XmlElement script = new XmlElement("script", Map.of(), List.of(new XmlText("a]]>b", true)));

        assertThat(parse(XmlWriter.write(script)).text()).isEqualTo("a]]>b");
    }

    @Test
    void neverWritesACharacterThatXmlDoesNotAllow() throws Exception {
        XmlElement tag =
                new XmlElement("tag", Map.of("value", "\u0001\ud800x\uffff"), List.of(new XmlText("\udc00\u000b")));

        assertThat(XmlWriter.write(tag)).isEqualTo("<tag value=\"\uFFFD\uFFFDx\uFFFD\">\uFFFD\uFFFD</tag>");
    }
}
