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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(clock);

    private final ExpertPages pages = simulator.expert().pages();
    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");
    private final PageSnapshot root = pages.create("Old", "Old", "root");
    private final PageSnapshot below = pages.create("Old/a/b", "b", "leaf");

    private Reply on(PageSnapshot page, String action) {
        return caller.post("/pages/" + page.id() + action, "");
    }

    @Nested
    class Moving {

        @Test
        void everythingBelowMovesToo() {
            clock.advance(Duration.ofMinutes(1));

            XmlAnswer moved = XmlAnswer.ok(on(root, "/move?to=Guides/New%20Place"));

            assertThat(moved.text("/pages.moved/@count")).isEqualTo("3");
            assertThat(moved.texts("/pages.moved/page/path"))
                    .containsExactly("Guides/New_Place", "Guides/New_Place/a", "Guides/New_Place/a/b");
            assertThat(pages.at("Guides/New Place/a/b").orElseThrow())
                    .isEqualTo(withPath(below, "Guides/New_Place/a/b"));
            assertThat(pages.at("Old")).isEmpty();
        }

        /** Nothing but the path changes: neither a date nor the revision. */
        private PageSnapshot withPath(PageSnapshot page, String path) {
            return new PageSnapshot(
                    page.id(),
                    page.parentId(),
                    path,
                    page.title(),
                    page.created(),
                    page.modified(),
                    page.edited(),
                    page.revision(),
                    page.source(),
                    page.html(),
                    page.tags(),
                    page.properties(),
                    page.files());
        }

        @Test
        void redirectsStayBehind() {
            on(root, "/move?to=New");

            assertThat(caller.read("/pages/=Old%252Fa%252Fb").number("/page/@id"))
                    .isEqualTo(below.id());
            XmlAnswer redirect = caller.read("/pages/=Old%252Fa%252Fb?redirects=0");
            assertThat(redirect.text("/page/@redirect")).isEqualTo("true");
            assertThat(redirect.text("/page/@type")).isEqualTo("internal-redirect");
            assertThat(redirect.number("/page/@id")).isNotEqualTo(below.id());
            assertThat(redirect.number("/page/page.redirectedto/@id")).isEqualTo(below.id());
            assertThat(caller.read("/pages/home/tree").texts("//page[starts-with(path,'Old')]"))
                    .isEmpty();
        }

        @Test
        void redirectsAreFollowedAsFarAsTheCallerSays() {
            on(root, "/move?to=New");
            on(root, "/move?to=Newer");

            assertThat(caller.read("/pages/=Old?redirects=1").text("/page/path"))
                    .isEqualTo("New");
            assertThat(caller.read("/pages/=Old?redirects=2").text("/page/path"))
                    .isEqualTo("Newer");
            assertThat(caller.read("/pages/=Old/contents?mode=raw").text("/content/body"))
                    .isEqualTo("root");
            assertThat(caller.get("/pages/=Old/contents?redirects=1").status()).isEqualTo(404);
        }

        @Test
        void aPageMayMoveBackOverItsOwnRedirect() {
            on(root, "/move?to=New");

            assertThat(on(root, "/move?to=Old").status()).isEqualTo(200);
            assertThat(caller.read("/pages/=Old?redirects=0").number("/page/@id"))
                    .isEqualTo(root.id());
            assertThat(caller.read("/pages/=New").number("/page/@id")).isEqualTo(root.id());
        }

        @Test
        void aPageMovesBelowAnotherOrUnderAnotherName() {
            XmlAnswer parent = XmlAnswer.ok(on(below, "/move?parentid=" + root.id()));
            assertThat(parent.text("/pages.moved/page/path")).isEqualTo("Old/b");

            XmlAnswer name = XmlAnswer.ok(on(below, "/move?name=c%20d&title=Something"));
            assertThat(name.text("/pages.moved/page/path")).isEqualTo("Old/c_d");
            assertThat(name.text("/pages.moved/page/title")).isEqualTo("Something");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/move?to=Guides", "/move?to=Old/a/b/c"})
        void aPlaceThatIsTakenOrBelowItselfIsAConflict(String action) {
            assertThat(on(root, action).status()).isEqualTo(409);
            assertThat(pages.at("Old/a/b")).isPresent();
        }

        @Test
        void withoutAPlaceItIsAMissingArgument() {
            assertThat(XmlAnswer.of(on(root, "/move"), 400).text("/error/arguments/argument"))
                    .isEqualTo("to");
            assertThat(on(root, "/move?parentid=99999").status()).isEqualTo(404);
        }
    }

    @Nested
    class Copying {

        @Test
        void aPageIsCopiedWithItsTagsAndProperties() {
            pages.setTags(root.id(), "x");
            pages.setProperty(root.id(), "k", "v");

            XmlAnswer copied = XmlAnswer.ok(on(root, "/copy?to=Copy&title=The%20Copy"));

            assertThat(copied.text("/pages.copied/@count")).isEqualTo("1");
            PageSnapshot copy = pages.at("Copy").orElseThrow();
            assertThat(copy.id()).isNotEqualTo(root.id());
            assertThat(copy.title()).isEqualTo("The Copy");
            assertThat(copy.source()).isEqualTo("root");
            assertThat(copy.tags()).containsExactly("x");
            assertThat(copy.properties()).containsEntry("k", "v");
            assertThat(pages.at("Copy/a")).isEmpty();
        }

        @Test
        void everythingBelowIsCopiedOnDemand() {
            assertThat(XmlAnswer.ok(on(root, "/copy?to=Copy&recursive=true")).text("/pages.copied/@count"))
                    .isEqualTo("3");
            assertThat(pages.at("Copy/a/b").orElseThrow().source()).isEqualTo("leaf");
        }

        @Test
        void aPlaceThatIsTakenIsAConflict() {
            assertThat(on(root, "/copy?to=Guides").status()).isEqualTo(409);
            assertThat(on(root, "/copy").status()).isEqualTo(400);
        }
    }

    @Nested
    class Deleting {

        @Test
        void aPageIsDeletedWithEverythingBelow() {
            XmlAnswer deleted = XmlAnswer.ok(caller.delete("/pages/" + root.id() + "?recursive=true"));

            assertThat(deleted.text("/deletedpages/@count")).isEqualTo("3");
            assertThat(caller.get("/pages/" + root.id()).status()).isEqualTo(404);
            assertThat(caller.get("/pages/" + below.id()).status()).isEqualTo(404);
        }

        @Test
        void withoutWhatIsBelowAnEmptyPageTakesItsPlace() {
            XmlAnswer deleted = XmlAnswer.ok(caller.delete("/pages/" + root.id()));

            assertThat(deleted.text("/deletedpages/@count")).isEqualTo("1");
            PageSnapshot placeholder = pages.at("Old").orElseThrow();
            assertThat(placeholder.id()).isNotEqualTo(root.id());
            assertThat(placeholder.source()).isEmpty();
            assertThat(pages.at("Old/a").orElseThrow().parentId()).isEqualTo(placeholder.id());
            assertThat(pages.at("Old/a/b").orElseThrow()).isEqualTo(below);
        }

        @Test
        void aPageWithNothingBelowLeavesNothing() {
            caller.delete("/pages/" + below.id());

            assertThat(pages.at("Old/a/b")).isEmpty();
        }

        @Test
        void theHomePageStays() {
            assertThat(caller.delete("/pages/home?recursive=true").status()).isEqualTo(409);
        }

        @Test
        void aDeletedPageComesBackAsItWas() {
            pages.delete(below.id(), false);
            clock.advance(Duration.ofMinutes(1));

            assertThat(pages.restore(below.id())).isEqualTo(below);
        }
    }
}
