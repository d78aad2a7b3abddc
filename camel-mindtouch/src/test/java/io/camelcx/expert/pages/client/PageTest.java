// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.api.ExpertProperty;
import io.camelcx.expert.api.FilePreview;
import io.camelcx.expert.api.PageFile;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is read of a page's document, and as what it is handed on. */
class PageTest {

    private static final String DOCUMENT = """
            <page id="42" guid="g" revision="7" href="http://site/@api/deki/pages/42" deleted="false">
              <uri.ui>http://site/Guides/Setup</uri.ui><title>Setup &amp; more</title><path seo="true">Guides/Setup</path>
              <date.created>2025-01-02T03:04:05Z</date.created><date.modified>2026-01-02T03:04:05Z</date.modified>
              <language>de</language>
              <tags count="1"><tag value="article:topic"><type>text</type><title>topic</title></tag></tags>
              <properties count="2" href="x"/>
              <user.author id="2"><nick>Ann</nick></user.author>
              <content type="text/html" title="Setup"><head/><body>&lt;p&gt;Hi&lt;/p&gt;</body><body target="toc">&lt;ol/&gt;</body><tail/></content>
            </page>""";

    private final ObjectMapper mapper = new ObjectMapper();

    private static XmlElement parse(String xml) throws Exception {
        return new XmlParser().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsTheFieldsOfTheDocument() throws Exception {
        Page page = PageReader.read(parse(DOCUMENT));

        assertThat(page.id()).isEqualTo(42);
        assertThat(page.revision()).isEqualTo(7);
        assertThat(page.path()).isEqualTo("Guides/Setup");
        assertThat(page.title()).isEqualTo("Setup & more");
        assertThat(page.uri()).isEqualTo("http://site/Guides/Setup");
        assertThat(page.created()).contains(Instant.parse("2025-01-02T03:04:05Z"));
        assertThat(page.modified()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(page.virtual()).isFalse();
    }

    @Test
    void holdsItsContentsAndWhatBelongsToThemElsewhere() throws Exception {
        PageContents contents = PageReader.read(parse(DOCUMENT)).contents().orElseThrow();

        assertThat(contents.type()).isEqualTo("text/html");
        assertThat(contents.body()).isEqualTo("<p>Hi</p>");
        assertThat(contents.parts()).containsOnlyKeys("toc");
    }

    @Test
    void contentsOfXhtmlAreMarkup() throws Exception {
        PageContents contents = PageContents.read(
                parse("<content type=\"application/xhtml+xml\"><body><p>a &amp; <b>c</b></p></body></content>"));

        assertThat(contents.body()).isEqualTo("<p>a &amp; <b>c</b></p>");
    }

    @Test
    void aListThatIsOnlyCountedIsNotKnown() throws Exception {
        Page page = PageReader.read(parse(DOCUMENT));

        assertThat(page.tags())
                .hasValueSatisfying(
                        tags -> assertThat(tags).extracting(PageTag::value).containsExactly("article:topic"));
        assertThat(page.properties()).isEmpty();
        assertThat(PageReader.read(parse("<page id=\"1\"><tags count=\"0\"/></page>"))
                        .tags())
                .hasValueSatisfying(tags -> assertThat(tags).isEmpty());
    }

    @Test
    void keepsEverythingElseUnderTheVendorsNames() throws Exception {
        Page page = PageReader.read(parse(DOCUMENT));

        assertThat(page.text("language")).isEqualTo("de");
        assertThat(page.details().get("user.author").path("nick").asText()).isEqualTo("Ann");
        assertThat(page.details().get("properties").path("count").asInt()).isEqualTo(2);
        assertThat(page.text("no such thing")).isEmpty();
    }

    @Test
    void aTreeHoldsThePagesBelow() throws Exception {
        Page page = PageReader.read(
                parse(
                        "<page id=\"1\"><subpages><page id=\"2\"/><page id=\"3\"><subpages><page id=\"4\"/></subpages></page></subpages></page>"));

        assertThat(page.subpages()).extracting(Page::id).containsExactly(2L, 3L);
        assertThat(page.subpages().get(1).subpages()).extracting(Page::id).containsExactly(4L);
    }

    @Test
    void aVirtualPageSaysSo() throws Exception {
        assertThat(PageReader.read(parse("<page id=\"0\" virtual=\"true\"/>")).virtual())
                .isTrue();
    }

    @Test
    void survivesJson() throws Exception {
        Page page = PageReader.read(parse(DOCUMENT));

        assertThat(mapper.readValue(mapper.writeValueAsString(page), Page.class))
                .isEqualTo(page);
    }

    @Test
    void aTreeSurvivesJson() throws Exception {
        Page page = PageReader.read(parse("<page id=\"1\"><subpages><page id=\"2\"/></subpages></page>"));

        assertThat(mapper.readValue(mapper.writeValueAsString(page), Page.class))
                .isEqualTo(page);
    }

    private static final String FILE = """
            <file id="5" revision="2" res-id="50" href="f/info" res-is-head="true" new-field="x"><filename>a.png</filename>
              <contents type="image/png" size="1234" width="20" height="10" href="f/a.png"/>
              <contents.preview rel="thumb" type="image/png" maxwidth="160" maxheight="120" href="t"/>
              <contents.preview rel="webview" type="image/png" maxwidth="550" maxheight="550" href="w"/>
              <alt-text>A cat</alt-text><date.created>Sun, 22 Nov 2026 08:05:09 GMT</date.created>
              <date.last-modified>2026-11-22T08:05:09Z</date.last-modified><page.parent id="7"><title>P</title></page.parent>
              <user.createdby id="3"><nick>Ann</nick><username>ann</username><email hidden="true"/></user.createdby></file>""";

    @Test
    void aFileHasAllFieldsOfTheResponse() throws Exception {
        PageFile file = PageFile.read(parse(FILE));

        assertThat(file.revision()).isEqualTo(2);
        assertThat(file.resourceId()).isEqualTo(50);
        assertThat(file.size()).isEqualTo(1234);
        assertThat(file.width()).isEqualTo(20);
        assertThat(file.height()).isEqualTo(10);
        assertThat(file.previews()).extracting(FilePreview::rel).containsExactly("thumb", "webview");
        assertThat(file.altText()).isEqualTo("A cat");
        assertThat(file.created()).isEqualTo("2026-11-22T08:05:09Z");
        assertThat(file.modified()).isEqualTo("2026-11-22T08:05:09Z");
        assertThat(file.pageId()).isEqualTo(7);
        assertThat(file.createdBy().nick()).isEqualTo("Ann");
        assertThat(file.details()).containsKeys("new-field", "res-is-head", "page.parent");
        assertThat(mapper.readValue(mapper.writeValueAsString(file), PageFile.class))
                .isEqualTo(file);
    }

    @Test
    void theSizeOfAFileOfAnEventIsAnAttribute() throws Exception {
        PageFile file = PageFile.read(
                parse(
                        "<file id=\"5\" res-id=\"9\" revision=\"1\" size=\"77\"><filename>a</filename><location>site_1/5/0</location></file>"));

        assertThat(file.size()).isEqualTo(77);
        assertThat(file.details().get("location").asText()).isEqualTo("site_1/5/0");
    }

    @Test
    void tagsAndPropertiesHaveAllFieldsOfTheResponse() throws Exception {
        PageTag tag = PageTag.readAll(parse("<tags><tag value=\"a\" id=\"4\" href=\"t\"/></tags>"))
                .get(0);
        ExpertProperty property = ExpertProperty.readAll(parse("""
                <properties><property name="k#a" revision="3" resid="8" etag="8.r3" resource-is-deleted="false"><contents type="text/plain" size="9">v</contents>
                <change-description>draft publish</change-description><user.modified id="3"><nick>Ann</nick></user.modified></property></properties>""")).get(0);

        assertThat(tag.id()).isEqualTo(4);
        assertThat(tag.details()).containsKey("href");
        assertThat(property.revision()).isEqualTo(3);
        assertThat(property.resourceId()).isEqualTo(8);
        assertThat(property.size()).isEqualTo(9);
        assertThat(property.description()).isEqualTo("draft publish");
        assertThat(property.modifiedBy().id()).isEqualTo(3);
        assertThat(property.details()).containsKey("resource-is-deleted");
        assertThat(mapper.readValue(mapper.writeValueAsString(property), ExpertProperty.class))
                .isEqualTo(property);
    }

    @Test
    void theFirstBodyWithoutATargetIsThePages() throws Exception {
        PageContents contents = PageContents.read(
                parse("<content type=\"text/html\" title=\"T\"><body>a</body><body>b</body></content>"));

        assertThat(contents.body()).isEqualTo("a");
        assertThat(contents.details().get("title").asText()).isEqualTo("T");
    }
}
