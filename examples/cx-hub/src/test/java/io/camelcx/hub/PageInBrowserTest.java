/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.camelcx.hub.page.LivePage;
import io.camelcx.hub.page.PageMessage;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.http.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The page as a user sees it, in the machine's Chromium; skipped where there is none. */
class PageInBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static ChromeDriver browser;

    @TempDir
    private Path workItems;

    private CxHub hub;

    @BeforeAll
    static void openBrowser() throws IOException {
        // Below target rather than a @TempDir: a browser may still write while it ends, which would fail the clean-up.
        if (Chromium.isInstalled()) {
            browser = Chromium.open(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium"));
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void openPage() {
        assumeTrue(Chromium.isInstalled(), Chromium.HOW_TO_INSTALL);
        hub = CxHub.start(Map.of(
                "hub.port", "0",
                "workItems.folder", workItems.toString(),
                "workItems.settled", "0",
                "workItems.pollDelay", "100",
                "workItems.retryDelay", "100",
                "workItems.watchDelay", "200",
                // The one that is invented at the start is enough.
                "demo.workItemInterval", "3600000"));
        Chromium.prefer(browser, "light");
        browser.get(hub.address().toString());
    }

    @AfterEach
    void closePage() {
        if (hub != null) {
            browser.get("about:blank");
            hub.close();
        }
    }

    @Test
    void showsATileForEveryAgentAndQueueInTheOrderOfTheirNumbers() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(texts("#queues .tile h3")).containsExactly("queue1", "queue2", "queue3", "queue4", "queue5");
            assertThat(texts("#agents .tile h3"))
                    .hasSize(20)
                    .startsWith("agent1", "agent2", "agent3")
                    .endsWith("agent19", "agent20");
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts("#agents .tile [data-role=state]"))
                .isSubsetOf("Ready", "Talking", "After-call", "Not ready"));
        assertThat(text("#source")).isEqualTo("Simulator");
        assertThat(errorsOfThePage()).isEmpty();
    }

    @Test
    void showsAChangeWithoutAReload() {
        awaitLive();

        publish("CurrentNumberWaiting", 1234);
        publish("LongestWaitingTime", 3723);
        publish("ServiceLevel", 41);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(text(queue3() + "[data-role=waiting]")).isEqualTo("1,234");
            assertThat(text(queue3() + "[data-role=longest]")).isEqualTo("1:02:03");
            assertThat(text(queue3() + "[data-role=service]")).isEqualTo("41 %");
            assertThat(text(queue3() + "[data-role=level]")).isEqualTo("Far below target");
        });
        assertThat(browser.findElements(By.cssSelector(queue3() + "svg .line"))).hasSize(1);
    }

    @Test
    void theTimeInAStateRunsOn() {
        awaitLive();
        List<String> before = texts("#agents .tile [data-role=time]");

        await().atMost(PATIENCE)
                .until(() -> !texts("#agents .tile [data-role=time]").equals(before));
    }

    @Test
    void tellsWhenGenesysIsLostAndWhenItIsBack() {
        awaitLive();

        simulator().stop();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(text("#link-genesys")).contains("lost");
            assertThat(text("#link-hub")).contains("live");
            assertThat(text("#notice")).contains("The hub has lost Genesys");
        });
        assertThat(attribute("body", "data-figures")).isEqualTo("old");

        simulator().resume();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(text("#link-genesys")).contains("connected");
            assertThat(text("#notice")).contains("Genesys is back");
        });
        assertThat(attribute("body", "data-figures")).isEqualTo("live");
    }

    @Test
    void tellsWhenTheHubIsLostAndWhenItIsBack() {
        awaitLive();
        String port = String.valueOf(hub.address().getPort());

        hub.close();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(text("#link-hub")).contains("lost");
            assertThat(text("#link-genesys")).contains("not known");
            assertThat(text("#notice")).contains("The connection to the hub is lost");
        });

        hub = CxHub.start(Map.of("hub.port", port, "workItems.folder", workItems.toString()));
        awaitLive();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text("#link-hub")).contains("live"));
    }

    @Test
    void whatTheServerSendsIsShownAsTextAndNeverRun() {
        awaitLive();
        String hostile = "<img src=x onerror=document.title='hacked'>";

        simulator()
                .genesys()
                .statistics()
                .publish("Agent", "agent1", "CurrentAgentState", Map.of("agent", Map.of("state", hostile)));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts("#agents .tile [data-role=state]"))
                .contains(hostile));
        assertThat(browser.getTitle()).isEqualTo("Camel CX hub");
        assertThat(browser.findElements(By.cssSelector("#agents img"))).isEmpty();
    }

    @Test
    void followsTheUsersPreferenceForDarkUntilTheUserChooses() {
        String light = background();

        Chromium.prefer(browser, "dark");
        await().atMost(PATIENCE).until(() -> !background().equals(light));

        browser.findElement(By.id("theme")).click();
        assertThat(background()).isEqualTo(light);

        browser.navigate().refresh();
        assertThat(background()).as("the choice is kept").isEqualTo(light);
        browser.executeScript("localStorage.clear()");
    }

    @Test
    void showsTheLatestWorkItemsFromTheirCreationToTheirEnd() throws IOException {
        awaitLive();
        new DropFolder(workItems).drop("orders.csv", DropFolder.csvWithRows(30));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(texts("#work-items [data-role=items] [data-role=id]"))
                    .hasSize(8)
                    .allSatisfy(id -> assertThat(id).startsWith("orders.csv-"));
            assertThat(text("#work-items [data-role=counts]")).contains("Queued");
        });
        simulator().genesys().openMedia().interactions().stream()
                .filter(item -> item.state().isLive())
                .forEach(item -> simulator().genesys().openMedia().complete(item.id()));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(texts("#work-items [data-role=items] [data-role=state]")).containsOnly("Ended");
            assertThat(texts("#work-items [data-role=items] [data-role=age]"))
                    .allSatisfy(age -> assertThat(age).matches("\\d+:\\d\\d"));
        });
        assertThat(errorsOfThePage()).isEmpty();
    }

    @Test
    void showsARefusedRowWithItsReasonAsTextAndNeverRunsIt() throws IOException {
        awaitLive();
        String hostile = "<img src=x onerror=document.title='hacked'>";
        simulator()
                .faults()
                .add(Fault.on("POST", "/nexus/*")
                        .whenBodyContains("poison")
                        .status(400)
                        .body("{\"status\":{\"code\":400,\"message\":\"" + hostile + "\"}}"));
        new DropFolder(workItems).drop("<b>orders<_b>.csv", "customer\npoison\n");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(texts("#work-items [data-role=refusals] [data-role=id]")).contains("<b>orders<_b>.csv-1");
            assertThat(text("#work-items [data-role=refusals] [data-role=reason]"))
                    .contains(hostile);
        });
        assertThat(text("#work-items [data-role=counts]")).contains("Refused");
        assertThat(browser.getTitle()).isEqualTo("Camel CX hub");
    }

    @Test
    void tellsThatARowWaitsForTheContactCentreAndNoLongerOnceItIsCreated() throws IOException {
        awaitLive();
        simulator().faults().add(Fault.on("POST", "/nexus/*").status(503));
        new DropFolder(workItems).drop("orders.csv", DropFolder.csvWithRows(1));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("#work-items [data-role=waiting]"))
                .contains("cannot be created yet", "HTTP 503"));
        simulator().faults().clear();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("#work-items [data-role=waiting]"))
                .isEmpty());
    }

    @Test
    void drawsTheAverageScoresOfEachTeamAndTellsHowFarTheirExtractionIs() {
        awaitLive();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(texts("#quality .team [data-role=name]"))
                    .containsExactlyInAnyOrder(
                            "Support",
                            "Billing, EMEA",
                            "Zürich; Außendienst",
                            "\"Gold\" Customers",
                            "Ventas España",
                            "技術サポート");
            assertThat(browser.findElements(By.cssSelector("#quality .chart svg path")))
                    .hasSize(6)
                    .allSatisfy(line -> assertThat(line.getDomAttribute("d")).contains("L"));
            assertThat(texts("#quality .team [data-role=score]"))
                    .allSatisfy(score -> assertThat(score).matches("\\d+\\.\\d %|–"));
            assertThat(text("#quality [data-role=done]")).matches("\\d+ of 30 days");
        });
        await().atMost(PATIENCE).until(() -> text("#quality [data-role=step]").equals("CXone prepares the file"));
        assertThat(errorsOfThePage()).isEmpty();
    }

    @Test
    void theScoresOfTheDayAreShownAtWhichTheUserLooks() {
        awaitLive();
        await().atMost(PATIENCE).until(() -> browser.findElements(By.cssSelector("#quality .chart svg path")).stream()
                .anyMatch(line -> line.getDomAttribute("d").contains("L")));
        WebElement chart = browser.findElement(By.cssSelector("#quality [data-role=chart]"));

        chart.sendKeys(Keys.ARROW_LEFT);

        assertThat(browser.findElements(By.cssSelector("#quality .chart svg .chosen")))
                .hasSize(1);
        await().atMost(PATIENCE).until(() -> !text("#quality [data-role=day]").isEmpty());
    }

    @Test
    void findsPagesWhileTheUserTypesAndMarksTheWords() {
        awaitLive();
        int id = site().create("Guides/Kamele", "Kamele & <b>Dromedare</b>", "<p>Wie viele Höcker?</p>")
                .id();
        awaitChange("Added", "Kamele & <b>Dromedare</b>");

        search("hocker drom");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(text("#knowledge [data-role=found]")).isEqualTo("1 page");
            assertThat(texts("#knowledge .result h3")).containsExactly("Kamele & <b>Dromedare</b>");
            assertThat(text("#knowledge .result-path")).isEqualTo("/Guides/Kamele");
            assertThat(texts("#knowledge .result mark")).containsExactly("Dromedare", "Höcker");
        });
        site().delete(id, true);
        awaitChange("Deleted", "Kamele & <b>Dromedare</b>");
        search("kamele");
        await().atMost(PATIENCE)
                .until(() -> text("#knowledge [data-role=found]").equals("No page has these words."));
        assertThat(texts("#knowledge .result")).isEmpty();
        assertThat(errorsOfThePage()).isEmpty();
    }

    @Test
    void aSearchThatMakesNoSenseIsAnsweredInWordsAndAnEmptyOneShowsNothing() {
        awaitLive();
        await().atMost(PATIENCE)
                .until(() -> !text("#knowledge [data-role=pages]").isEmpty());

        search("%_'");
        await().atMost(PATIENCE)
                .until(() -> text("#knowledge [data-role=found]").startsWith("Name a word"));

        search("");
        await().atMost(PATIENCE)
                .until(() -> text("#knowledge [data-role=found]").isEmpty());
    }

    @Test
    void showsWhereAMovedPageWasAndIs() {
        awaitLive();
        int id = site().create("Before", "A page that moves", "<p>-</p>").id();
        awaitChange("Added", "A page that moves");

        site().move(id, "After");

        awaitChange("Moved", "A page that moves");
        assertThat(texts("#knowledge .change-path")).contains("/Before → /After");
    }

    @Test
    void tellsThatTheCopyIsComplete() {
        awaitLive();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(text("#knowledge [data-role=step]")).matches("As the site was at \\d\\d:\\d\\d:\\d\\d");
            assertThat(text("#knowledge [data-role=pages]")).matches("\\d+ pages");
            assertThat(text("#knowledge [data-role=failure]")).isEmpty();
        });
    }

    @Test
    void fitsAPhoneWithoutScrollingSideways() throws IOException {
        awaitLive();
        new DropFolder(workItems).drop("a-rather-long-name-of-a-file-from-another-system.csv", "a,b\n1,2\n3\n");
        await().atMost(PATIENCE)
                .until(() -> !texts("#work-items [data-role=refusals] li").isEmpty()
                        && !texts("#quality .team").isEmpty());
        search("the");
        await().atMost(PATIENCE).until(() -> !texts("#knowledge .result").isEmpty());

        Chromium.resize(browser, 390, 844);

        await().atMost(PATIENCE)
                .until(() -> browser.executeScript("return window.innerWidth").equals(390L));
        assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(390L);
        Chromium.resize(browser, 1440, 900);
    }

    @Test
    void thousandsOfUpdatesASecondLeaveThePageResponsive() {
        awaitLive();
        LivePage page = hub.context().getRegistry().findSingleByType(LivePage.class);

        for (int number = 1; number <= 20_000; number++) {
            page.show(waiting("queue" + number % 300, number));
        }
        page.show(waiting("queue-last", 77));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text("#queues [data-name='queue-last'] [data-role=waiting]"))
                        .isEqualTo("77"));
        assertThat(errorsOfThePage()).isEmpty();
    }

    private static PageMessage waiting(String queue, int number) {
        return new PageMessage(
                "statistic",
                "Queue/" + queue + "/CurrentNumberWaiting",
                "{\"name\":\"CurrentNumberWaiting\",\"objectType\":\"Queue\",\"objectId\":\"%s\",\"value\":%d,\"timestamp\":0}"
                        .formatted(queue, number));
    }

    private void awaitLive() {
        await().atMost(PATIENCE)
                .until(() -> "live".equals(attribute("body", "data-figures"))
                        && !browser.findElements(By.cssSelector(queue3())).isEmpty());
    }

    private static void search(String words) {
        WebElement box = browser.findElement(By.id("knowledge-query"));
        await().atMost(PATIENCE).until(box::isDisplayed);
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), words.isEmpty() ? Keys.BACK_SPACE : words);
    }

    /** While nobody but the live simulator changes anything else, the latest change is seen for a while. */
    private static void awaitChange(String kind, String title) {
        await().atMost(PATIENCE).until(() -> browser.findElements(By.cssSelector("#knowledge .change")).stream()
                .map(WebElement::getText)
                .anyMatch(change -> change.startsWith(kind) && change.contains(title)));
    }

    private ExpertPages site() {
        return simulator().expert().pages();
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

    /** The texts of the elements that are there; none while the page has not made them yet. */
    private static List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static String text(String selector) {
        return String.join(" ", texts(selector));
    }

    private static String attribute(String selector, String name) {
        return browser.findElement(By.cssSelector(selector)).getDomAttribute(name);
    }

    private static String background() {
        return browser.findElement(By.tagName("body")).getCssValue("background-color");
    }

    private static List<LogEntry> errorsOfThePage() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .toList();
    }
}
