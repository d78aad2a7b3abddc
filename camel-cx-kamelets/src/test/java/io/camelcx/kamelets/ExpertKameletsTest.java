// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.RouteTestBed;
import io.camelcx.test.RouteTestBed.Received;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each kamelet of CXone Expert does what its description says. */
class ExpertKameletsTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    @TempDir
    Path folder;

    @AutoClose
    private RouteTestBed bed;

    private Map<String, Object> settings;

    @BeforeEach
    void settings(CxSimulator simulator) {
        bed = RouteTestBed.on(simulator).route("received", "direct:received");
        settings = new HashMap<>(Map.of(
                "siteUrl", simulator.baseUrl(),
                "apiKey", "demo-server-key",
                "secretKey", "demo-server-secret",
                "user", "=admin"));
    }

    private Map<String, Object> with(Map<String, ?> more) {
        settings.putAll(more);
        return settings;
    }

    @Test
    void everyPageArrivesThenChangesAndDeletions(ExpertPages site) {
        Path state = folder.resolve("position");
        bed.yaml(Pipe.from("expert-changed-pages-source", with(Map.of("delay", 50, "stateFile", state))))
                .start()
                .awaitReceived(site.count());
        assertThat(bed.received())
                .allSatisfy(page -> assertThat((String) page.body()).contains("\"contents\":"));

        int known = bed.received().size();
        int page = site.create("Short-lived", "Short-lived", "<p>x</p>").id();
        bed.awaitReceived(known + 1);
        site.delete(page, false);
        bed.awaitReceived(known + 2);
        assertThat(bed.received().subList(known, known + 2))
                .extracting(each -> each.header("CamelExpertPagesChange", String.class) + " "
                        + each.header("CamelExpertPagesPageId", String.class))
                .containsExactly("changed " + page, "deleted " + page);
        assertThat(state).exists();
    }

    @Test
    void onlyPagesBelowOneArrive(ExpertPages site) {
        PageSnapshot below = site.create("Guides/C++ & R&D", "C++ & R&D", "<p>x</p>");
        bed.yaml(Pipe.from("expert-changed-pages-source", with(Map.of("page", below.id(), "delay", 50))))
                .start()
                .awaitReceived(1);
        assertThat(bed.received())
                .extracting((Received each) -> each.header("CamelExpertPagesPageId", Integer.class))
                .containsOnly(below.id());
    }

    @Test
    void aMessageIsSavedAsAPage(ExpertPages site) {
        bed.yaml(Pipe.to(
                        "expert-page-sink",
                        with(Map.of(
                                "page",
                                "Orders/Latest",
                                "title",
                                "Order ${header.number}: 100%",
                                "bodyFormat",
                                "html"))))
                .start();
        for (int number = 1; number <= 2; number++) {
            Exchange saved = bed.send("direct:messages", "<p>Order " + number + "</p>", Map.of("number", number));
            assertThat(saved.getException()).isNull();
        }
        PageSnapshot page = site.at("Orders/Latest").orElseThrow();
        assertThat(page.source()).isEqualTo("<p>Order 2</p>");
        assertThat(page.title()).isEqualTo("Order 2: 100%");
    }

    @Test
    void theHeaderOfAMessageNamesThePageToSave(ExpertPages site) {
        bed.yaml(Pipe.to("expert-page-sink", with(Map.of("page", "home")))).start();
        Exchange saved = bed.send("direct:messages", "<p>x</p>", Map.of("CamelExpertPagesPage", "Orders/7"));
        assertThat(saved.getException()).isNull();
        assertThat(site.at("Orders/7")).isPresent();
    }

    @Test
    void aSaveThatTheSiteRefusesReachesTheRoute(ExpertPages site) {
        site.create("Orders", "Orders", "<p>x</p>");
        bed.yaml(Pipe.to("expert-page-sink", with(Map.of("page", "Orders", "abort", "exists"))))
                .start();
        assertThat(bed.send("direct:messages", "<p>y</p>").getException())
                .hasMessageContaining("409")
                .hasMessageNotContaining("demo-server-secret");
        assertThat(site.at("Orders").orElseThrow().source()).isEqualTo("<p>x</p>");
    }

    @Test
    void aPageIsReadOnRequest(ExpertPages site) {
        site.create("Guides/Mine", "Mine", "<p>Do it.</p>");
        bed.yaml(Pipe.to("expert-page-action", with(Map.of("page", "Guides/Mine"))))
                .start();
        assertThat(bed.send("direct:messages").getMessage().getBody())
                .isInstanceOfSatisfying(
                        String.class,
                        json -> assertThat(json).contains("\"title\":\"Mine\"").contains("Do it."));
    }
}
