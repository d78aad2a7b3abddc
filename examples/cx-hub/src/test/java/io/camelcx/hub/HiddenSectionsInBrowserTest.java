// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.hub.page.LivePage;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a hub that has a host for statistics and nothing else. */
class HiddenSectionsInBrowserTest {

    @RegisterExtension
    static final BrowserPage page = new BrowserPage();

    private CxSimulator simulator;
    private CxHub hub;

    record Score(String day, String team, double average, int evaluations) {}

    @BeforeEach
    void openPage() {
        simulator = CxSimulator.start(SimulatorSettings.defaults());
        hub = CxHub.start(HubFolder.settings(simulator));
        page.open(hub.address());
    }

    @AfterEach
    void closePage() {
        page.leave();
        hub.close();
        simulator.close();
    }

    @Test
    void onlyQueuesAndAgentsAreShownAndTilesAreNoButtons() {
        page.awaitLive();
        page.await().until(() -> page.all("#agents .tile").size() == 20);

        assertThat(page.all("main > section"))
                .filteredOn(section -> section.isDisplayed())
                .extracting(section -> section.getDomAttribute("id"))
                .containsExactly("queues", "agents");
        assertThat(page.all("#agents .tile button")).isEmpty();
        assertThat(page.all("#queues [data-role=estimate]")).noneMatch(estimate -> estimate.isDisplayed());
    }

    @Test
    void aDayWithoutEvaluationsIsAGapInTheChart() {
        show(List.of(new Score("2026-11-20", "Support", 80.04, 3), new Score("2026-11-22", "Support", 90.06, 1)));

        page.await().untilAsserted(() -> {
            assertThat(page.text("#quality .team [data-role=score]")).isEqualTo("90.1 %");
            assertThat(page.text("#quality [data-role=chart]")).contains("20", "22");
        });
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void theTeamsWithTheMostEvaluationsAreDrawnInTheOrderOfTheirNames() {
        show(IntStream.rangeClosed(1, 10)
                .mapToObj(team -> new Score("2026-11-20", "Team " + (char) ('A' + 10 - team), 50, team))
                .toList());

        List<String> most = Stream.of("A", "B", "C", "D", "E", "F", "G", "H")
                .map(name -> "Team " + name)
                .toList();
        page.await().untilAsserted(() -> {
            assertThat(page.texts("#quality .team [data-role=name]")).isEqualTo(most);
            assertThat(page.text("#quality [data-role=more]")).isEqualTo("and 2 teams with fewer evaluations");
        });
    }

    private void show(List<Score> scores) {
        hub.context().getRegistry().findSingleByType(LivePage.class).show("quality", "scores", scores);
    }
}
