// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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
    void theFilesOfAPageThatWasFoundAreListedForDownload() {
        page.awaitLive();
        int id = bed.pages().create("Guides/Kamele", "Kamele", "<p>-</p>").id();
        bed.pages().attach(id, "Höcker <1>.pdf", "application/pdf", new byte[1500]);
        awaitChange("Added", "Kamele");
        search("kamele");
        page.await().until(() -> page.texts("#knowledge .result h3").equals(List.of("Kamele")));

        page.browser()
                .findElement(By.cssSelector("#knowledge .result-files summary"))
                .click();

        page.await().untilAsserted(() -> assertThat(page.texts("#knowledge .attached-file"))
                .containsExactly("Höcker <1>.pdf 1.5 kB"));
        WebElement link = page.browser().findElement(By.cssSelector("#knowledge .attached-file a"));
        assertThat(link.getDomAttribute("href")).matches("knowledge/file\\?id=\\d+");
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void theSiteItselfIsSearchedWithItsFilesWhereTheUserSelectsIt() {
        page.awaitLive();
        int id = bed.pages().create("Guides/Kamele", "Kamele", "<p>-</p>").id();
        bed.pages().attach(id, "kamele.pdf", "application/pdf", new byte[10]);
        search("kamele");

        page.browser()
                .findElement(By.cssSelector("#knowledge input[value=site]"))
                .click();

        page.await().untilAsserted(() -> {
            assertThat(page.texts("#knowledge .result h3")).containsExactlyInAnyOrder("Kamele", "kamele.pdf");
            assertThat(page.text("#knowledge [data-role=found]")).isEqualTo("2 pages and files");
        });
        List<String> links = page.browser().findElements(By.cssSelector("#knowledge .result h3 a")).stream()
                .map(link -> link.getDomAttribute("href"))
                .toList();
        assertThat(links).anyMatch(link -> link.matches("knowledge/file\\?id=\\d+"));
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
