// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.hub.page.LivePage;
import io.camelcx.simulator.CxSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a user sees it: its figures, its connections, and what it is as a whole. */
class PageInBrowserTest {

    @RegisterExtension
    static final BrowserPage page = new BrowserPage();

    @TempDir
    private Path workItems;

    private CxHub hub;

    @BeforeEach
    void openPage() {
        hub = CxHub.start(Map.of(
                "hub.port", "0",
                "workItems.folder", workItems.toString(),
                "workItems.minAge", "0",
                "workItems.pollDelay", "100",
                "workItems.retryDelay", "100",
                "workItems.watchDelay", "200",
                // The file that is generated at the start is enough.
                "demo.workItemInterval", "3600000"));
        page.open(hub.address());
    }

    @AfterEach
    void closePage() {
        page.leave();
        hub.close();
    }

    @Test
    void showsATileForEveryAgentAndQueueInTheOrderOfTheirNumbers() {
        page.await().untilAsserted(() -> {
            assertThat(page.texts("#queues .tile h3"))
                    .containsExactly("queue1", "queue2", "queue3", "queue4", "queue5");
            assertThat(page.texts("#agents .tile h3"))
                    .hasSize(20)
                    .startsWith("agent1", "agent2", "agent3")
                    .endsWith("agent19", "agent20");
        });
        page.await().untilAsserted(() -> assertThat(page.texts("#agents .tile [data-role=state]"))
                .isSubsetOf("Ready", "Talking", "After-call", "Not ready"));
        assertThat(page.text("#source")).isEqualTo("Simulator");
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void showsAChangeWithoutAReload() {
        page.awaitLive();

        publish("CurrentNumberWaiting", 1234);
        publish("LongestWaitingTime", 3723);
        publish("ServiceLevel", 41);

        page.await().untilAsserted(() -> {
            assertThat(page.text(queue3() + "[data-role=waiting]")).isEqualTo("1,234");
            assertThat(page.text(queue3() + "[data-role=longest]")).isEqualTo("1:02:03");
            assertThat(page.text(queue3() + "[data-role=service]")).isEqualTo("41 %");
            assertThat(page.text(queue3() + "[data-role=level]")).isEqualTo("Far below target");
        });
        assertThat(page.all(queue3() + "svg .line")).hasSize(1);
    }

    @Test
    void theTimeInAStateRunsOn() {
        page.awaitLive();
        List<String> before = page.texts("#agents .tile [data-role=time]");

        page.await().until(() -> !page.texts("#agents .tile [data-role=time]").equals(before));
    }

    @Test
    void showsThatGenesysIsLostAndThatItIsBack() {
        page.awaitLive();

        simulator().stop();
        page.await().untilAsserted(() -> {
            assertThat(page.text("#link-genesys")).contains("lost");
            assertThat(page.text("#link-hub")).contains("live");
            assertThat(page.text("#notice")).contains("The hub has lost Genesys");
        });
        assertThat(page.attribute("body", "data-figures")).isEqualTo("old");

        simulator().resume();
        page.await().untilAsserted(() -> {
            assertThat(page.text("#link-genesys")).contains("connected");
            assertThat(page.text("#notice")).contains("Genesys is back");
        });
        assertThat(page.attribute("body", "data-figures")).isEqualTo("live");
    }

    @Test
    void showsThatTheHubIsLostAndThatItIsBack() {
        page.awaitLive();
        String port = String.valueOf(hub.address().getPort());

        hub.close();
        page.await().untilAsserted(() -> {
            assertThat(page.text("#link-hub")).contains("lost");
            assertThat(page.text("#link-genesys")).contains("not known");
            assertThat(page.text("#notice")).contains("The connection to the hub is lost");
        });

        hub = CxHub.start(Map.of("hub.port", port, "workItems.folder", workItems.toString()));
        page.awaitLive();
        page.await().untilAsserted(() -> assertThat(page.text("#link-hub")).contains("live"));
    }

    @Test
    void whatTheServerSendsIsShownAsTextAndNeverRun() {
        page.awaitLive();
        String hostile = "<img src=x onerror=document.title='hacked'>";

        simulator()
                .genesys()
                .statistics()
                .publish("Agent", "agent1", "CurrentAgentState", Map.of("agent", Map.of("state", hostile)));

        page.await().untilAsserted(() -> assertThat(page.texts("#agents .tile [data-role=state]"))
                .contains(hostile));
        assertThat(page.browser().getTitle()).isEqualTo("Camel CX hub");
        assertThat(page.all("#agents img")).isEmpty();
    }

    @Test
    void followsTheUsersPreferenceForDarkUntilTheUserChooses() {
        String light = background();

        Chromium.prefer(page.browser(), "dark");
        page.await().until(() -> !background().equals(light));

        page.browser().findElement(By.id("theme")).click();
        assertThat(background()).isEqualTo(light);

        page.browser().navigate().refresh();
        assertThat(background()).as("the choice is kept").isEqualTo(light);
        page.browser().executeScript("localStorage.clear()");
    }

    @Test
    void drawsTheAverageScoresOfEachTeamAndShowsHowFarTheirExtractionIs() {
        page.awaitLive();

        page.await().untilAsserted(() -> {
            assertThat(page.texts("#quality .team [data-role=name]"))
                    .containsExactlyInAnyOrder(
                            "Support",
                            "Billing, EMEA",
                            "Zürich; Außendienst",
                            "\"Gold\" Customers",
                            "Ventas España",
                            "技術サポート");
            assertThat(page.all("#quality .chart svg path"))
                    .hasSize(6)
                    .allSatisfy(line -> assertThat(line.getDomAttribute("d")).contains("L"));
            assertThat(page.texts("#quality .team [data-role=score]"))
                    .allSatisfy(score -> assertThat(score).matches("\\d+\\.\\d %|–"));
            assertThat(page.text("#quality [data-role=done]")).matches("\\d+ of 30 days");
        });
        page.await().until(() -> page.text("#quality [data-role=step]").equals("CXone prepares the file"));
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void theScoresOfTheSelectedDayAreShown() {
        page.awaitLive();
        page.await().until(() -> page.all("#quality .chart svg path").stream()
                .anyMatch(line -> line.getDomAttribute("d").contains("L")));
        WebElement chart = page.browser().findElement(By.cssSelector("#quality [data-role=chart]"));

        chart.sendKeys(Keys.ARROW_LEFT);

        assertThat(page.all("#quality .chart svg .chosen")).hasSize(1);
        page.await().until(() -> !page.text("#quality [data-role=day]").isEmpty());
    }

    @Test
    void fitsAPhoneWithoutScrollingSideways() throws IOException {
        page.awaitLive();
        new DropFolder(workItems).drop("a-rather-long-name-of-a-file-from-another-system.csv", "a,b\n1,2\n3\n");
        page.await()
                .until(() -> !page.texts("#work-items [data-role=refusals] li").isEmpty()
                        && !page.texts("#quality .team").isEmpty());
        page.browser().findElement(By.id("knowledge-query")).sendKeys("the");
        page.await().until(() -> !page.texts("#knowledge .result").isEmpty());

        Chromium.resize(page.browser(), 390, 844);

        page.await()
                .until(() ->
                        page.browser().executeScript("return window.innerWidth").equals(390L));
        assertThat(page.browser().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(390L);
        Chromium.resize(page.browser(), 1440, 900);
    }

    @Test
    void thousandsOfUpdatesASecondLeaveThePageResponsive() {
        page.awaitLive();
        LivePage live = hub.context().getRegistry().findSingleByType(LivePage.class);

        for (int number = 1; number <= 20_000; number++) {
            showWaiting(live, "queue" + number % 300, number);
        }
        showWaiting(live, "queue-last", 77);

        page.await().untilAsserted(() -> assertThat(page.text("#queues [data-name='queue-last'] [data-role=waiting]"))
                .isEqualTo("77"));
        assertThat(page.errors()).isEmpty();
    }

    private static void showWaiting(LivePage live, String queue, int number) {
        live.showJson(
                "statistic",
                "Queue/" + queue + "/CurrentNumberWaiting",
                "{\"name\":\"CurrentNumberWaiting\",\"objectType\":\"Queue\",\"objectId\":\"%s\",\"value\":%d,\"timestamp\":0}"
                        .formatted(queue, number));
    }

    private CxSimulator simulator() {
        return hub.simulator().orElseThrow();
    }

    private void publish(String statistic, int value) {
        simulator().genesys().statistics().publish("Queue", "queue3", statistic, value);
    }

    private static String queue3() {
        return "#queues [data-name=queue3] ";
    }

    private static String background() {
        return page.browser().findElement(By.tagName("body")).getCssValue("background-color");
    }
}
