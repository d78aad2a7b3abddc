// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.http.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Work items from their creation to their end, and refused rows, as a user sees them. */
class WorkItemsInBrowserTest {

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
    void showsTheLatestWorkItemsFromTheirCreationToTheirEnd() throws IOException {
        page.awaitLive();
        new DropFolder(workItems).drop("orders.csv", DropFolder.csvWithRows(30));

        page.await().untilAsserted(() -> {
            assertThat(page.texts("#work-items [data-role=items] [data-role=id]"))
                    .hasSize(8)
                    .allSatisfy(id -> assertThat(id).startsWith("orders.csv-"));
            assertThat(page.text("#work-items [data-role=counts]")).contains("Queued");
        });
        simulator().genesys().openMedia().interactions().stream()
                .filter(item -> item.state().isLive())
                .forEach(item -> simulator().genesys().openMedia().complete(item.id()));

        page.await().untilAsserted(() -> {
            assertThat(page.texts("#work-items [data-role=items] [data-role=state]"))
                    .containsOnly("Ended");
            assertThat(page.texts("#work-items [data-role=items] [data-role=age]"))
                    .allSatisfy(age -> assertThat(age).matches("\\d+:\\d\\d"));
        });
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void showsARefusedRowWithItsReasonAsTextAndNeverRunsIt() throws IOException {
        page.awaitLive();
        String hostile = "<img src=x onerror=document.title='hacked'>";
        simulator()
                .faults()
                .add(Fault.on("POST", "/nexus/*")
                        .whenBodyContains("poison")
                        .status(400)
                        .body("{\"status\":{\"code\":400,\"message\":\"" + hostile + "\"}}"));
        new DropFolder(workItems).drop("<b>orders<_b>.csv", "customer\npoison\n");

        page.await().untilAsserted(() -> {
            assertThat(page.texts("#work-items [data-role=refusals] [data-role=id]"))
                    .contains("<b>orders<_b>.csv-1");
            assertThat(page.text("#work-items [data-role=refusals] [data-role=reason]"))
                    .contains(hostile);
        });
        assertThat(page.text("#work-items [data-role=counts]")).contains("Refused");
        assertThat(page.browser().getTitle()).isEqualTo("Camel CX hub");
    }

    @Test
    void showsThatARowWaitsForTheContactCentreUntilItIsCreated() throws IOException {
        page.awaitLive();
        simulator().faults().add(Fault.on("POST", "/nexus/*").status(503));
        new DropFolder(workItems).drop("orders.csv", DropFolder.csvWithRows(1));

        page.await().untilAsserted(() -> assertThat(page.text("#work-items [data-role=waiting]"))
                .contains("cannot be created yet", "HTTP 503"));
        simulator().faults().clear();
        page.await().untilAsserted(() -> assertThat(page.text("#work-items [data-role=waiting]"))
                .isEmpty());
    }

    private CxSimulator simulator() {
        return hub.simulator().orElseThrow();
    }
}
