// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The search over the copy of a site, and its changes, as a user sees them. */
class KnowledgeInBrowserTest {

    @RegisterExtension
    static final BrowserPage page = new BrowserPage();

    @TempDir
    private Path folder;

    private KnowledgeBed bed;
    private CxHub hub;

    @BeforeEach
    void openPage() {
        bed = new KnowledgeBed(folder, site -> site.withPages(60));
        hub = CxHub.start(bed.settings());
        page.open(hub.address());
    }

    @AfterEach
    void closePage() {
        page.leave();
        hub.close();
        bed.close();
    }

    @Test
    void findsPagesWhileTheUserTypesAndMarksTheWords() {
        page.awaitLive();
        int id = bed.pages()
                .create("Guides/Kamele", "Kamele & <b>Dromedare</b>", "<p>Wie viele Höcker?</p>")
                .id();
        awaitChange("Added", "Kamele & <b>Dromedare</b>");

        search("hocker drom");

        page.await().untilAsserted(() -> {
            assertThat(page.text("#knowledge [data-role=found]")).isEqualTo("1 page");
            assertThat(page.texts("#knowledge .result h3")).containsExactly("Kamele & <b>Dromedare</b>");
            assertThat(page.text("#knowledge .result-path")).isEqualTo("/Guides/Kamele");
            assertThat(page.texts("#knowledge .result mark")).containsExactly("Dromedare", "Höcker");
        });
        bed.pages().delete(id, true);
        awaitChange("Deleted", "Kamele & <b>Dromedare</b>");
        search("kamele");
        page.await().until(() -> page.text("#knowledge [data-role=found]").equals("No page has these words."));
        assertThat(page.texts("#knowledge .result")).isEmpty();
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void anInvalidSearchShowsItsReasonAndAnEmptyOneNothing() {
        page.awaitLive();
        page.await().until(() -> !page.text("#knowledge [data-role=pages]").isEmpty());

        search("%_'");
        page.await().until(() -> page.text("#knowledge [data-role=found]").startsWith("Enter a word"));

        search("");
        page.await().until(() -> page.text("#knowledge [data-role=found]").isEmpty());
    }

    @Test
    void showsWhereAMovedPageWasAndIs() {
        page.awaitLive();
        int id = bed.pages().create("Before", "A page that moves", "<p>-</p>").id();
        awaitChange("Added", "A page that moves");

        bed.pages().move(id, "After");

        awaitChange("Moved", "A page that moves");
        assertThat(page.texts("#knowledge .change-path")).contains("/Before → /After");
    }

    @Test
    void showsThatTheCopyIsComplete() {
        page.awaitLive();

        page.await().untilAsserted(() -> {
            assertThat(page.text("#knowledge [data-role=step]")).matches("As the site was at \\d\\d:\\d\\d:\\d\\d");
            assertThat(page.text("#knowledge [data-role=pages]")).isEqualTo("60 pages");
            assertThat(page.text("#knowledge [data-role=failure]")).isEmpty();
        });
    }

    private static void search(String words) {
        WebElement box = page.browser().findElement(By.id("knowledge-query"));
        page.await().until(box::isDisplayed);
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), words.isEmpty() ? Keys.BACK_SPACE : words);
    }

    private static void awaitChange(String kind, String title) {
        page.await().until(() -> page.texts("#knowledge .change").stream()
                .anyMatch(change -> change.startsWith(kind) && change.contains(title)));
    }
}
