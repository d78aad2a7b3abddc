// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.http.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports and contacts as a user sees them. */
class ContactsInBrowserTest {

    @RegisterExtension
    static final BrowserPage page = new BrowserPage();

    private static final String TITLE = "CX hub contacts 2026-03-01";

    @TempDir
    private Path folder;

    private ContactsBed bed;
    private CxHub hub;

    @BeforeEach
    void openPage() throws Exception {
        bed = new ContactsBed(folder);
        bed.udm().change(udm -> udm.withRunTime(Duration.ofHours(1)));
    }

    @AfterEach
    void closePage() {
        page.leave();
        if (hub != null) {
            hub.close();
        }
        bed.close();
    }

    @Test
    void showsARunningExportWithItsProgressUntilItIsInTheTable() {
        open();

        page.await().untilAsserted(() -> {
            assertThat(page.texts("#exports .export [data-role=title]")).containsExactly(TITLE);
            assertThat(page.text("#exports .export [data-role=state]")).isEqualTo("0 %");
            assertThat(page.all("#exports [role=progressbar]")).allMatch(bar -> bar.isDisplayed());
        });
        assertThat(page.attribute("#exports [role=progressbar]", "aria-valuenow"))
                .isEqualTo("0");
        finish();

        page.await().untilAsserted(() -> {
            assertThat(page.text("#exports .export [data-role=state]")).isEqualTo("In the table");
            assertThat(page.text("#exports .export-facts")).matches("\\d+ KiB, 1 file, 50 rows");
            assertThat(page.text("#exports [data-role=count]")).isEqualTo("50 contacts");
            assertThat(page.texts("#exports .contact")).hasSize(12);
        });
        assertThat(page.all("#exports [role=progressbar]")).noneMatch(bar -> bar.isDisplayed());
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void showsAFailedExportAsItIs() {
        open();
        page.await().until(() -> !bed.exports(TITLE).isEmpty());
        bed.udm().failExport(bed.exports(TITLE).get(0));

        page.await().untilAsserted(() -> {
            assertThat(page.text("#exports .export [data-role=state]")).isEqualTo("FAILED");
            assertThat(page.attribute("#exports .export [data-role=kind]", "data-kind"))
                    .isEqualTo("refused");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title='hacked'</script>",
                "<img src=x onerror=document.title='hacked'>",
                "\u202etxt.exe ابت",
                "😀👩‍👩‍👧 Ann",
                "&lt;b&gt; \"quoted\" {{x}} ${y}"
            })
    void showsAwkwardNamesAsText(String name) {
        bed.udm()
                .addContacts(
                        List.of(Map.of("id", "awkward", "createdDate", "2099-01-01T00:00:00Z", "firstName", name)));
        open();
        finish();

        page.await().untilAsserted(() -> assertThat(page.texts("#exports .contact [data-role=name]"))
                .first()
                .isEqualTo(name));
        assertThat(page.browser().getTitle()).isEqualTo("Camel CX hub");
        assertThat(page.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void hasNoLongerLinesThanTheWindowHoweverLongATextIs(int width) {
        String name = "Wolfeschlegelsteinhausenbergerdorff".repeat(7);
        bed.udm()
                .addContacts(List.of(Map.of(
                        "id",
                        "long",
                        "createdDate",
                        "2099-01-01T00:00:00Z",
                        "firstName",
                        name,
                        "lastName",
                        name,
                        "phoneNumber",
                        name,
                        "emailAddresses",
                        List.of(name))));
        bed.udm().startExport("CX hub contacts " + name);
        open();
        Chromium.resize(page.browser(), width, 900);
        finish();

        page.await().until(() -> page.texts("#exports .contact").stream().anyMatch(text -> text.contains("Wolfe")));
        assertThat((Long) page.browser().executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void showsWhyTheHistoryCannotBeRead() {
        open();
        page.await().until(() -> !page.all("#exports .export").isEmpty());
        bed.simulator.faults().add(Fault.on("GET", "/udm/v10/export/history*").status(500));

        page.await().untilAsserted(() -> assertThat(page.text("#exports [data-role=failure]"))
                .isNotEmpty());
        bed.simulator.faults().clear();
        page.await().untilAsserted(() -> assertThat(page.text("#exports [data-role=failure]"))
                .isEmpty());
    }

    private void open() {
        hub = CxHub.start(bed.settings("2026-03-01"));
        page.open(hub.address());
    }

    private void finish() {
        page.await().until(() -> !bed.exports(TITLE).isEmpty());
        bed.udm().finishExport(bed.exports(TITLE).get(0));
    }
}
