// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import io.camelcx.simulator.expert.site.PageSnapshot;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPageTest {
    private static final String HTML = "<p>{{ page.title }} &amp; &uuml;ber <b>5 &gt; 3</b></p><h2>Eins</h2>";

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertCaller caller = ExpertCaller.as(simulator, "admin");
    private final PageSnapshot page = simulator.expert().pages().create("Guides/R&D", "R&D", HTML);

    private XmlAnswer contents(String query) {
        return caller.read("/pages/" + page.id() + "/contents" + query);
    }

    @Test
    void infoTellsWhereThePageIsAndNotWhenItChanged() {
        Reply reply = caller.get("/pages/" + page.id() + "/info");
        XmlAnswer info = XmlAnswer.ok(reply);

        assertThat(reply.header("Content-Type")).isEqualTo("application/xml; charset=utf-8");
        assertThat(info.text("/page/@revision")).isEqualTo("1");
        assertThat(info.text("/page/@href"))
                .isEqualTo(simulator.baseUrl() + "/@api/deki/pages/" + page.id() + "?redirects=0");
        assertThat(info.text("/page/uri.ui")).isEqualTo(simulator.baseUrl() + "/?title=Guides%2FR%26D");
        assertThat(info.text("/page/title")).isEqualTo("R&D");
        assertThat(info.text("/page/path[@seo='false']")).isEqualTo("Guides/R&D");
        assertThat(info.text("/page/path/@type")).isEmpty();
        assertThat(info.text("/page/date.created")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(info.text("/page/date.modified")).isEmpty();
        assertThat(info.text("/page/namespace")).isEqualTo("main");
    }

    @Test
    void aTitleThatDoesNotFitThePathMakesItACustomOne() {
        PageSnapshot custom = simulator.expert().pages().create("Guides/x", "Another Title", "");

        assertThat(caller.read("/pages/" + custom.id() + "/info").text("/page/path/@type"))
                .isEqualTo("custom");
    }

    @Test
    void thePageItselfTellsEverything() {
        simulator.expert().pages().setTags(page.id(), "one", "two");
        simulator.expert().pages().setProperty(page.id(), "key", "value");
        simulator.expert().pages().attach(page.id(), "a.txt", "text/plain", new byte[3]);

        XmlAnswer full = caller.read("/pages/" + page.id());

        assertThat(full.text("/page/date.edited")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(full.text("/page/summary")).isEqualTo("R&D & über 5 > 3 Eins");
        assertThat(full.text("/page/page.parent/title")).isEqualTo("Guides");
        assertThat(full.text("/page/user.author/nick")).isEqualTo("admin");
        assertThat(full.texts("/page/tags/tag/@value")).containsExactly("one", "two");
        assertThat(full.text("/page/properties/property/@name")).isEqualTo("key");
        assertThat(full.text("/page/files/file/filename")).isEqualTo("a.txt");
        assertThat(full.text("/page/revisions/@count")).isEqualTo("1");
        assertThat(full.text("/page/metrics/metric.charcount")).isEqualTo(String.valueOf(HTML.length()));
        assertThat(full.text("/page/security/permissions.page/restriction")).isEqualTo("Public");
        assertThat(full.texts("/page/content")).isEmpty();
    }

    @Test
    void contentsComeWithThePageWhenTheyAreIncluded() {
        XmlAnswer full = caller.read("/pages/" + page.id() + "?include=contents&exclude=inbound,files");

        assertThat(full.text("/page/content/@title")).isEqualTo("R&D");
        assertThat(full.text("/page/content/body[not(@target)]")).startsWith("<p>R&amp;D &amp; &uuml;ber");
    }

    @Test
    void contentsForAReaderHaveTheirTemplatesEvaluatedAndATableOfContents() {
        XmlAnswer contents = contents("");

        assertThat(contents.text("/content/@type")).isEqualTo("text/html");
        assertThat(contents.text("/content/body[not(@target)]"))
                .isEqualTo("<p>R&amp;D &amp; &uuml;ber <b>5 &gt; 3</b></p><h2>Eins</h2>");
        assertThat(contents.text("/content/body[@target='toc']")).isEqualTo("<ol><li>Eins</li></ol>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit", "raw"})
    void contentsForAnEditorAreAsTheyAreStored(String mode) {
        XmlAnswer contents = contents("?mode=" + mode);

        assertThat(contents.text("/content/body")).isEqualTo(HTML);
        assertThat(contents.texts("/content/body[@target='toc']")).isEmpty();
    }

    @Test
    void xhtmlIsNested() {
        XmlAnswer contents = contents("?format=xhtml");

        assertThat(contents.text("/content/body/p/b")).isEqualTo("5 > 3");
        assertThat(contents.text("/content/body/p")).isEqualTo("R&D & über 5 > 3");
    }

    @Test
    void htmlThatIsNotWellFormedStaysText() {
        simulator.expert().pages().edit(page.id(), "<p>one<br>two");

        assertThat(contents("?format=xhtml").text("/content/body[not(@target)]"))
                .isEqualTo("<p>one<br>two");
    }

    @Test
    void textIsTheWordsAlone() {
        XmlAnswer contents = contents("?format=text");

        assertThat(contents.text("/content/@type")).isEqualTo("text/plain");
        assertThat(contents.text("/content/body")).isEqualTo("R&D & über 5 > 3 Eins");
    }

    @Test
    void everySeededPageIsWellFormedInEveryFormat() {
        simulator.expert().pages().all().limit(50).forEach(seeded -> {
            XmlAnswer nested = caller.read("/pages/" + seeded.id() + "?include=contents&format=xhtml");
            assertThat(nested.texts("/page/content/body/p")).as(seeded.path()).hasSizeGreaterThan(1);
            assertThat(caller.read("/pages/" + seeded.id() + "/contents").text("/content/body[not(@target)]"))
                    .isEqualTo(seeded.html());
        });
    }

    @Test
    void anEarlierRevisionIsRead() {
        simulator.expert().pages().edit(page.id(), "second");

        assertThat(contents("?revision=1&mode=raw").text("/content/body")).isEqualTo(HTML);
        assertThat(contents("?revision=head&mode=raw").text("/content/body")).isEqualTo("second");
        assertThat(caller.get("/pages/" + page.id() + "/contents?revision=3").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode=read", "format=pdf"})
    void anUnknownModeOrFormatIsRefused(String query) {
        assertThat(caller.get("/pages/" + page.id() + "/contents?" + query).status())
                .isEqualTo(400);
    }

    @Test
    void revisionsAreListedTheNewestFirst() {
        simulator.expert().pages().edit(page.id(), "second");
        simulator.expert().pages().edit(page.id(), "third");

        XmlAnswer list = caller.read("/pages/" + page.id() + "/revisions?limit=2");

        assertThat(list.text("/pages/@count")).isEqualTo("2");
        assertThat(list.text("/pages/@totalcount")).isEqualTo("3");
        assertThat(list.texts("/pages/page/@revision")).containsExactly("3", "2");
        assertThat(list.text("/pages/page/user.author/nick")).isEqualTo("admin");
        assertThat(caller.read("/pages/" + page.id() + "/revisions?offset=2").texts("/pages/page/description"))
                .containsExactly("");
    }

    @Test
    void aPrivatePageIsForTheChosenAndForAdministrators() {
        simulator.expert().pages().makePrivate(page.id(), "author");
        String path = "/pages/" + page.id() + "/contents";

        assertThat(ExpertCaller.anonymous(simulator).get(path).status()).isEqualTo(403);
        assertThat(ExpertCaller.as(simulator, "viewer").get(path).status()).isEqualTo(403);
        assertThat(ExpertCaller.as(simulator, "author").get(path).status()).isEqualTo(200);
        assertThat(caller.get(path).status()).isEqualTo(200);
        assertThat(caller.read("/pages/" + page.id()).text("/page/security/permissions.page/restriction"))
                .isEqualTo("Private");
    }
}
