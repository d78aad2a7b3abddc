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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HierarchyTest {
    @AutoClose
    private final CxSimulator simulator =
            ExpertTestBed.start(SettableClock.standing(), settings -> settings.withSite(site -> site.withPages(30)));

    private final ExpertPages pages = simulator.expert().pages();
    private final ExpertCaller caller = ExpertCaller.as(simulator, "admin");

    @Test
    void subpagesAreListedByTheirPaths() {
        int parent = pages.create("P", "P", "").id();
        pages.create("P/b", "b", "");
        pages.create("P/a/deep", "deep", "");

        XmlAnswer list = caller.read("/pages/" + parent + "/subpages");

        assertThat(list.texts("/subpages/page.subpage/path")).containsExactly("P/a", "P/b");
        assertThat(list.texts("/subpages/page.subpage/@subpages")).containsExactly("true", "false");
        assertThat(list.text("/subpages/@totalcount")).isEqualTo("2");
    }

    @Test
    void subpagesArePaged() {
        pages.create("P", "P", "");
        IntStream.range(100, 250).forEach(i -> pages.create("P/" + i, "n", ""));

        assertThat(caller.read("/pages/=P/subpages").number("/subpages/@count")).isEqualTo(100);
        assertThat(caller.read("/pages/=P/subpages?limit=all").number("/subpages/@count"))
                .isEqualTo(150);
        XmlAnswer part = caller.read("/pages/=P/subpages?limit=2&offset=148");
        assertThat(part.texts("/subpages/page.subpage/path")).containsExactly("P/248", "P/249");
        assertThat(part.number("/subpages/@totalcount")).isEqualTo(150);
        assertThat(caller.get("/pages/=P/subpages?limit=many").status()).isEqualTo(400);
    }

    @Test
    void theTreeHasEveryPageOnce() {
        XmlAnswer tree = caller.read("/pages/home/tree");

        assertThat(tree.texts("//page/@id").stream().map(Integer::valueOf))
                .containsExactlyInAnyOrderElementsOf(
                        pages.all().map(page -> page.id()).toList());
        assertThat(tree.text("/pages/page/subpages/page[title='Guides']/subpages/page[title='Setup']/path"))
                .isEqualTo("Guides/Setup");
    }

    @Test
    void theTreeHasNoLengthAsItIsSentWhileItIsWalked() {
        Reply reply = caller.get("/pages/home/tree");

        assertThat(reply.header("Content-Length")).isEmpty();
    }

    @Test
    void filesAndSubpagesComeInOneAnswer() {
        int parent = pages.create("P", "P", "").id();
        pages.create("P/a", "a", "");
        pages.attach(parent, "a.txt", "text/plain", new byte[1]);

        XmlAnswer both = caller.read("/pages/" + parent + "/files,subpages");

        assertThat(both.texts("/page/subpages/page.subpage/title")).containsExactly("a");
        assertThat(both.texts("/page/files/file/filename")).containsExactly("a.txt");
    }

    @Test
    void privatePagesAreLeftOutForOthers() {
        int parent = pages.create("P", "P", "").id();
        pages.makePrivate(pages.create("P/a", "a", "").id());
        ExpertCaller anonymous = ExpertCaller.anonymous(simulator);

        assertThat(anonymous.read("/pages/" + parent + "/subpages").text("/subpages/@totalcount"))
                .isEqualTo("0");
        assertThat(anonymous.read("/pages/" + parent + "/tree").texts("//page")).hasSize(1);
    }

    @Test
    void popularPagesAreListedByTheirViews() {
        XmlAnswer popular = caller.read("/pages/popular?limit=5");

        assertThat(popular.texts("/pages.popular/page/metrics/metric.views").stream()
                        .map(Integer::valueOf)
                        .toList())
                .hasSize(5)
                .isSortedAccordingTo((one, other) -> other - one);
    }
}
