// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.hub.page.LivePage;
import io.camelcx.simulator.genesys.engagement.Callback;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Callbacks and waiting times as a user sees them. */
class CallbacksInBrowserTest {

    @RegisterExtension
    static final BrowserPage page = new BrowserPage();

    private static final String OUTCOME = "#callbacks [data-role=outcome]";

    @TempDir
    private Path folder;

    private AgentsBed bed;
    private CxHub hub;

    @BeforeEach
    void openPage() throws Exception {
        bed = new AgentsBed(folder);
        hub = CxHub.start(bed.settings());
        page.open(hub.address());
        page.await().until(() -> !page.texts("#callback-slot option").isEmpty());
    }

    @AfterEach
    void closePage() {
        page.leave();
        hub.close();
        bed.close();
    }

    @Test
    void booksACallbackInAFreeSlotAndShowsItsStates() {
        String slot = lastSlot();
        book("+1 (650) 466-1149");

        page.await().untilAsserted(() -> {
            assertThat(page.text(OUTCOME)).startsWith("Booked: +16504661149");
            assertThat(page.text("#callbacks .callback [data-role=phone]")).isEqualTo("+16504661149");
            assertThat(page.text("#callbacks .callback .item-state")).isEqualTo("Scheduled");
        });
        Callback booked = bed.engagement().callbacks().get(0);
        assertThat(booked.desiredTime()).isEqualTo(Instant.parse(slot));
        bed.engagement().complete(booked.id(), "AGENT_CONNECTED");

        page.await().untilAsserted(() -> {
            assertThat(page.text("#callbacks .callback .item-state")).isEqualTo("Done");
            assertThat(page.text("#callbacks [data-role=counts]")).isEqualTo("1 Done");
        });
        assertThat(page.all("#callbacks .callback-cancel")).noneMatch(button -> button.isDisplayed());
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void refusesAnInvalidNumberBesideItsField() {
        book("call me");

        page.await().untilAsserted(() -> {
            assertThat(page.text("#callback-phone-error")).contains("phone number must be");
            assertThat(page.attribute("#callback-phone", "aria-invalid")).isEqualTo("true");
        });
        assertThat(page.attribute("#callback-phone", "aria-describedby")).isEqualTo("callback-phone-error");
        assertThat(page.browser().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("callback-phone");
        assertThat(bed.engagement().callbacks()).isEmpty();
    }

    @Test
    void proposesOtherTimesInsteadOfOneThatIsFullMeanwhile() {
        lastSlot();
        WebElement slot = page.browser().findElement(By.id("callback-slot"));
        String first = slot.findElement(By.cssSelector("option")).getDomProperty("value");
        select(first);
        bed.engagement().fill("support", Instant.parse(first));
        int others = bed.engagement().callbacks().size();
        book("16504661149");

        page.await().untilAsserted(() -> {
            assertThat(page.text(OUTCOME)).contains("full now");
            assertThat(page.texts("#callbacks .proposals button")).isNotEmpty();
        });
        assertThat(bed.engagement().callbacks()).hasSize(others);
        page.browser().switchTo().activeElement().sendKeys(Keys.ENTER);

        page.await().untilAsserted(() -> assertThat(page.text(OUTCOME)).startsWith("Booked"));
        assertThat(page.all("#callbacks .proposals button")).isEmpty();
        assertThat(bed.engagement().callbacks()).hasSize(others + 1);
    }

    @Test
    void isNotBookedTwiceUntilItIsCancelled() {
        lastSlot();
        book("16504661149");
        page.await().untilAsserted(() -> assertThat(page.text(OUTCOME)).startsWith("Booked"));
        book("16504661149");
        page.await().untilAsserted(() -> assertThat(page.text(OUTCOME)).startsWith("This callback was booked before"));
        assertThat(bed.engagement().callbacks()).hasSize(1);

        page.browser()
                .findElement(By.cssSelector("#callbacks .callback-cancel"))
                .click();

        page.await().untilAsserted(() -> {
            assertThat(page.text(OUTCOME)).isEqualTo("The callback is cancelled.");
            assertThat(page.text("#callbacks .callback .item-state")).isEqualTo("Cancelled");
        });
        book("16504661149");
        page.await().untilAsserted(() -> assertThat(page.text(OUTCOME)).startsWith("Booked"));
        assertThat(bed.engagement().callbacks()).extracting(Callback::state).containsExactly("COMPLETED", "SCHEDULED");
    }

    @Test
    void showsWhatTheVendorSaysAsText() {
        String hostile = "<img src=x onerror=document.title='hacked'>";
        hub.context()
                .getRegistry()
                .findSingleByType(LivePage.class)
                .show("callbacks", "booked", List.of(new Entry("1", hostile, hostile, "", hostile)));

        page.await().untilAsserted(() -> {
            assertThat(page.text("#callbacks .callback [data-role=phone]")).isEqualTo(hostile);
            assertThat(page.text("#callbacks .callback .item-state")).isEqualTo(hostile);
        });
        assertThat(page.browser().getTitle()).isEqualTo("Camel CX hub");
        assertThat(page.all("#callbacks img")).isEmpty();
    }

    @Test
    void showsTheEstimatedWaitingTimeOnTheTileOfEachQueue() {
        bed.engagement().queue("VQ_One", 245, true, true);
        bed.engagement().queue("VQ_Two", -1, false, false);

        page.await().untilAsserted(() -> {
            assertThat(page.text("#queues [data-name=queue1] [data-role=waitTime]"))
                    .isEqualTo("4:05");
            assertThat(page.text("#queues [data-name=queue2] [data-role=waitTime]"))
                    .isEqualTo("no agents");
        });
        assertThat(page.all("#queues [data-name=queue3] [data-role=estimate]"))
                .noneMatch(estimate -> estimate.isDisplayed());
        bed.engagement().queue("VQ_One", -1, true, true);
        page.await().untilAsserted(() -> assertThat(page.text("#queues [data-name=queue1] [data-role=waitTime]"))
                .isEqualTo("no calls"));
    }

    @Test
    void fitsAPhone() {
        lastSlot();
        book("16504661149");
        page.await().until(() -> !page.texts("#callbacks .callback").isEmpty());
        Chromium.resize(page.browser(), 390, 844);

        page.await()
                .until(() ->
                        page.browser().executeScript("return window.innerWidth").equals(390L));
        assertThat(page.browser().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(390L);
        Chromium.resize(page.browser(), 1440, 900);
    }

    record Entry(String id, String phoneNumber, String state, String reason, String desiredTime) {}

    /** Selects the last slot, which no time of the test reaches; returns it. */
    private static String lastSlot() {
        List<WebElement> options = page.all("#callback-slot option");
        String last = options.get(options.size() - 1).getDomProperty("value");
        select(last);
        return last;
    }

    private static void select(String slot) {
        page.browser().executeScript("document.getElementById('callback-slot').value = arguments[0]", slot);
    }

    private static void book(String phoneNumber) {
        WebElement phone = page.browser().findElement(By.id("callback-phone"));
        phone.clear();
        phone.sendKeys(phoneNumber, Keys.ENTER);
    }
}
