// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.model.ModelCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The live calls of agents as a user sees them. */
class AgentCallsInBrowserTest {

    @RegisterExtension
    static final BrowserPage page = new BrowserPage();

    private static final String STATE = "#agent-calls [data-role=state]";

    @TempDir
    private Path folder;

    private AgentsBed bed;
    private CxHub hub;

    @BeforeEach
    void openPage() throws Exception {
        bed = new AgentsBed(folder);
        hub = CxHub.start(bed.settings());
        page.open(hub.address());
        page.awaitLive();
        page.await().until(() -> page.all("#agents .tile-button").size() == 20);
    }

    @AfterEach
    void closePage() {
        page.leave();
        hub.close();
        bed.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void showsACallWithItsDataInEitherFormFromItsRingingToItsEnd(boolean plainLists) {
        String hostile = "<img src=x onerror=document.title='hacked'>";
        bed.workspace().change(api -> api.withPlainLists(plainLists));
        bed.workspace().signIn("agent1");
        bed.workspace()
                .ring(
                        "agent1",
                        "+16504661149",
                        Map.of(hostile, hostile, "Address", Map.of("City", "Sevilla", "Zip", 7)));
        select("agent1");

        page.await().untilAsserted(() -> {
            assertThat(page.text("#agent-calls h2")).isEqualTo("agent1");
            assertThat(page.text("#agent-calls .item-state")).isEqualTo("Ringing");
            assertThat(page.text("#agent-calls .agent-call-party")).isEqualTo("Inbound from +16504661149");
            assertThat(page.texts("#agent-calls dt")).containsExactlyInAnyOrder(hostile, "Address");
            assertThat(page.text("#agent-calls dd")).contains(hostile, "City: Sevilla", "Zip: 7");
        });
        String before = page.text("#agent-calls [data-role=time]");
        bed.workspace().answer("agent1");
        page.await().untilAsserted(() -> {
            assertThat(page.text("#agent-calls .item-state")).isEqualTo("Talking");
            assertThat(page.text("#agent-calls [data-role=time]"))
                    .matches("\\d:\\d\\d")
                    .isNotEqualTo(before);
        });
        bed.workspace().hangUpAll("agent1");

        page.await().untilAsserted(() -> {
            assertThat(page.all("#agent-calls .agent-call")).isEmpty();
            assertThat(page.text(STATE)).isEqualTo("No call at the moment.");
        });
        assertThat(page.browser().getTitle()).isEqualTo("Camel CX hub");
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void isUsedByTheKeyboardAndReturnsTheFocus() {
        select("agent3");
        page.await().until(() -> focused().startsWith("agent-calls"));

        page.browser().switchTo().activeElement().sendKeys(Keys.ESCAPE);

        assertThat(page.all("#agent-calls")).noneMatch(panel -> panel.isDisplayed());
        assertThat(focused()).isEqualTo("agent3");
        page.browser().switchTo().activeElement().sendKeys(Keys.SPACE);
        page.await().until(() -> focused().startsWith("agent-calls"));
        page.browser()
                .findElement(By.cssSelector("#agent-calls [data-role=close]"))
                .sendKeys(Keys.ENTER);
        assertThat(focused()).isEqualTo("agent3");
    }

    @Test
    void showsThatAnAgentIsNotSignedInUntilTheAgentIs() {
        select("agent3");
        page.await().untilAsserted(() -> assertThat(page.text(STATE)).contains("not signed in"));

        bed.workspace().signIn("agent3");

        page.await().untilAsserted(() -> assertThat(page.text(STATE)).isEqualTo("No call at the moment."));
        assertThat(bed.workspace().agent("agent3").orElseThrow().agentState()).isEqualTo("Ready");
    }

    @Test
    void showsWhyAnAgentHasNoSession() {
        select("agent2");
        page.await().untilAsserted(() -> assertThat(page.text(STATE)).contains("no login of agent2"));

        select("agent4");
        page.await().untilAsserted(() -> {
            assertThat(page.text("#agent-calls h2")).isEqualTo("agent4");
            assertThat(page.attribute(STATE, "data-kind")).isEqualTo("failure");
            assertThat(page.text(STATE)).isNotEmpty().doesNotContain("wrong");
        });
    }

    @Test
    void keepsASessionOpenWhileAPageShowsItAndClosesItAfterwards() {
        bed.workspace().signIn("agent1");
        int routes = hub.context().getRoutesSize();
        int definitions = definitions();
        for (int time = 0; time < 2; time++) {
            select("agent1");
            page.await().untilAsserted(() -> assertThat(page.text(STATE)).isEqualTo("No call at the moment."));
            assertThat(hub.context().getRoute("agent-calls-agent1")).isNotNull();

            close();
            page.await().until(() -> hub.context().getRoutesSize() == routes);
            page.await().until(() -> bed.workspace().clients().isEmpty());
        }
        assertThat(definitions()).isEqualTo(definitions);
        assertThat(bed.workspace().agent("agent1").orElseThrow().agentState())
                .as("the agent is not logged out")
                .isEqualTo("Ready");
    }

    @Test
    void aSessionThatAPageShowsIsOpenLongerThanTheTimeOfItsRelease() {
        bed.workspace().signIn("agent1");
        select("agent1");
        page.await().untilAsserted(() -> assertThat(page.text(STATE)).isEqualTo("No call at the moment."));
        long opened = System.nanoTime();

        page.await()
                .until(() -> System.nanoTime() - opened
                        > AgentsBed.RELEASE.plusSeconds(2).toNanos());

        assertThat(hub.context().getRoute("agent-calls-agent1")).isNotNull();
        bed.workspace().ring("agent1", "+16504661149", Map.of());
        page.await().until(() -> page.text("#agent-calls .item-state").equals("Ringing"));
    }

    @Test
    void aLostSessionIsOpenedAgainAndShowsTheCallsOfTheMeantime() {
        bed.workspace().signIn("agent1");
        select("agent1");
        page.await().untilAsserted(() -> assertThat(page.text(STATE)).isEqualTo("No call at the moment."));

        bed.workspace().dropSessions();
        bed.workspace().ring("agent1", "+16504661149", Map.of());

        page.await().untilAsserted(() -> assertThat(page.text("#agent-calls .agent-call-party"))
                .isEqualTo("Inbound from +16504661149"));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void hasNoLongerLinesThanTheWindowHoweverLongATextIs(int width) {
        String text = "Wolfeschlegelsteinhausenbergerdorff".repeat(9);
        bed.workspace().signIn("agent1");
        bed.workspace().ring("agent1", "5".repeat(80), Map.of(text, text, "x", text));
        select("agent1");
        Chromium.resize(page.browser(), width, 900);

        page.await().until(() -> page.text("#agent-calls dd").contains("Wolfe"));
        assertThat((Long) page.browser().executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(
                        (Long)
                                page.browser()
                                        .executeScript(
                                                "const p = document.getElementById('agent-calls'); return p.scrollWidth - p.clientWidth"))
                .isZero();
        Chromium.resize(page.browser(), 1440, 900);
    }

    private static void select(String agent) {
        page.browser()
                .findElement(By.cssSelector("#agents [data-name='%s'] button".formatted(agent)))
                .sendKeys(Keys.ENTER);
    }

    private static void close() {
        page.browser()
                .findElement(By.cssSelector("#agent-calls [data-role=close]"))
                .click();
    }

    /** The id of the element with the focus; the text of a button. */
    private static String focused() {
        return String.valueOf(page.browser()
                .executeScript(
                        "const e = document.activeElement; return e.id || e.innerText.trim() || e.dataset.role"));
    }

    private int definitions() {
        return ((ModelCamelContext) hub.context()).getRouteDefinitions().size();
    }
}
