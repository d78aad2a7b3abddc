// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import io.camelcx.simulator.expert.site.PageSnapshot;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaveTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(clock);

    private final ExpertPages pages = simulator.expert().pages();
    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");
    private final PageSnapshot page = pages.create("Guides/P", "P", "first");

    private Reply save(String query, String body) {
        return caller.post("/pages/" + page.id() + "/contents" + query, body);
    }

    @Test
    void aPageIsMadeWithThePagesAboveIt() {
        XmlAnswer edit = XmlAnswer.ok(caller.post(
                "/pages/=New%252FSub%2520Section%252FPage%2520%25C3%25BC/contents?comment=hello", "<p>ü</p>"));

        assertThat(edit.text("/edit/@status")).isEqualTo("success");
        assertThat(edit.text("/edit/page/path")).isEqualTo("New/Sub_Section/Page_ü");
        assertThat(edit.text("/edit/page/title")).isEqualTo("Page ü");
        assertThat(edit.texts("/edit/page.base")).isEmpty();
        PageSnapshot created = pages.at("New/Sub Section/Page ü").orElseThrow();
        assertThat(created.source()).isEqualTo("<p>ü</p>");
        assertThat(pages.get(created.parentId()).title()).isEqualTo("Sub Section");
        assertThat(pages.at("New").orElseThrow().source()).isEmpty();
        assertThat(caller.read("/pages/" + created.id() + "/revisions").text("/pages/page/description"))
                .isEqualTo("hello");
    }

    @Test
    void aNewPageMayHaveAnotherTitle() {
        caller.post("/pages/=New/contents?title=Something%20Else", "");

        assertThat(pages.at("New").orElseThrow().title()).isEqualTo("Something Else");
    }

    @Test
    void anExistingPageNeedsAnEditTime() {
        XmlAnswer error = XmlAnswer.of(save("", "second"), 400);

        assertThat(error.text("/error/exception"))
                .isEqualTo("MindTouch.Deki.Exceptions.PageMissingParameterArgumentException");
        assertThat(error.text("/error/arguments/argument")).isEqualTo("edittime");
        assertThat(pages.get(page.id()).source()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260301100000", "2026-03-01T10:00:00Z", "now"})
    void theEditTimeOfTheLatestRevisionSaves(String editTime) {
        clock.advance(Duration.ofMinutes(1));

        XmlAnswer edit = XmlAnswer.ok(save("?edittime=" + editTime, "second"));

        assertThat(edit.text("/edit/@status")).isEqualTo("success");
        assertThat(edit.text("/edit/page/@revision")).isEqualTo("2");
        assertThat(edit.text("/edit/page/date.modified")).isEmpty();
        assertThat(edit.text("/edit/page.base/@revision")).isEmpty();
        assertThat(pages.get(page.id()).modified()).isEqualTo("2026-03-01T10:01:00Z");
        assertThat(pages.get(page.id()).source()).isEqualTo("second");
    }

    @Test
    void aConflictIsSavedAndToldWith200() {
        clock.advance(Duration.ofMinutes(1));
        pages.edit(page.id(), "second, by somebody else");
        clock.advance(Duration.ofMinutes(1));

        XmlAnswer edit = XmlAnswer.ok(save("?edittime=20260301100000", "third"));

        assertThat(edit.text("/edit/@status")).isEqualTo("conflict");
        assertThat(edit.text("/edit/page/@revision")).isEqualTo("3");
        assertThat(edit.text("/edit/page.base/@revision")).isEqualTo("1");
        assertThat(edit.text("/edit/page.overwritten/@revision")).isEqualTo("2");
        assertThat(pages.get(page.id()).source()).isEqualTo("third");
    }

    @Test
    void aConflictMayAbort() {
        clock.advance(Duration.ofMinutes(1));
        pages.edit(page.id(), "second");

        assertThat(save("?edittime=20260301100000&abort=modified", "third").status())
                .isEqualTo(409);
        assertThat(pages.get(page.id()).source()).isEqualTo("second");
        assertThat(save("?edittime=20260301100100&abort=modified", "third").status())
                .isEqualTo(200);
    }

    @Test
    void tagsAreNoConflict() {
        clock.advance(Duration.ofMinutes(1));
        pages.setTags(page.id(), "a");

        assertThat(save("?edittime=20260301100000&abort=modified", "second").status())
                .isEqualTo(200);
    }

    @Test
    void aPageThatMustNotExistIsNotSavedWhenItDoes() {
        assertThat(save("?abort=exists&edittime=now", "second").status()).isEqualTo(409);
        assertThat(caller.post("/pages/=Other/contents?abort=exists", "x").status())
                .isEqualTo(200);
    }

    @Test
    void unchangedContentsMakeNoRevisionUnlessOneIsWanted() {
        clock.advance(Duration.ofMinutes(1));

        XmlAnswer same = XmlAnswer.ok(save("?edittime=now", "first"));
        assertThat(same.text("/edit/page/@revision")).isEqualTo("1");
        assertThat(pages.get(page.id()).modified()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(XmlAnswer.ok(save("?edittime=now&overwrite=true", "first")).text("/edit/page/@revision"))
                .isEqualTo("2");
        assertThat(XmlAnswer.ok(save("?edittime=now&title=Q", "first")).text("/edit/page/title"))
                .isEqualTo("Q");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html; charset=utf-8 | <p>é</p>                                                     | <p>é</p>",
                "text/plain               | <p>a</p>                                                     | <p>a</p>",
                "application/xml          | <content><body>&lt;p&gt;a&lt;/p&gt;</body></content>        | <p>a</p>",
                "application/xml          | <content><head/><body><p>a &amp; b</p><br/></body></content> | <p>a &amp; b</p><br />"
            })
    void aBodyIsTextOrHtmlOrADocument(String type, String body, String stored) {
        Reply reply = caller.send("POST", "/pages/" + page.id() + "/contents?edittime=now", body, type);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(pages.get(page.id()).source()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {}",
        "application/xml, <content>",
        "application/xml, <page/>",
        "application/xml, <content/>",
        "application/xml, '<!DOCTYPE content [<!ENTITY a \"b\">]><content><body>&a;</body></content>'"
    })
    void otherBodiesAreRefused(String type, String body) {
        assertThat(caller.send("POST", "/pages/" + page.id() + "/contents?edittime=now", body, type)
                        .status())
                .isEqualTo(400);
        assertThat(pages.get(page.id()).source()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edittime=soon", "edittime=now&abort=maybe"})
    void nonsenseIsRefused(String query) {
        assertThat(save("?" + query, "x").status()).isEqualTo(400);
    }

    @Test
    void aNumberOfNoPageCannotBeMade() {
        assertThat(caller.post("/pages/99999/contents", "x").status()).isEqualTo(404);
    }
}
