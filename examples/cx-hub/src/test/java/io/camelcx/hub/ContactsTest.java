// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camelcx.hub.page.TestBrowser;
import io.camelcx.simulator.http.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of contacts into a table, with the routes that a user would copy. */
class ContactsTest {

    private static final String NIGHT = "2026-03-01";

    @TempDir
    private Path folder;

    private ContactsBed bed;

    @BeforeEach
    void start() throws Exception {
        bed = new ContactsBed(folder);
    }

    @AfterEach
    void stop() {
        bed.close();
    }

    @Test
    void everyContactIsInTheTableOnceAndWhole() throws Exception {
        Map<String, Object> awkward = Map.of(
                "id",
                "x'1\"",
                "createdDate",
                "2026-03-01T10:00:00Z",
                "firstName",
                "<b>Zoë</b>\n",
                "lastName",
                "\u202eابت",
                "empty",
                "");
        bed.udm().addContacts(List.of(awkward));

        export(NIGHT);

        assertThat(bed.contacts("id")).hasSize(ContactsBed.SEEDED + 1).doesNotHaveDuplicates();
        String whole = HubFolder.rows(
                        bed.folder.databaseUrl(),
                        "select contact from contacts where first_name like '<b>Zo%'",
                        row -> row.getString(1))
                .get(0);
        assertThat(new ObjectMapper().readTree(whole)).isEqualTo(new ObjectMapper().valueToTree(awkward));
    }

    @Test
    void oneExportIsRequestedForANightThoughTheHubChecksOftenAndIsRestarted() throws Exception {
        export(NIGHT);
        export(NIGHT);
        export("2026-03-02");

        assertThat(bed.udm().jobs())
                .extracting(job -> job.request().title())
                .containsExactly("CX hub contacts 2026-03-01", "CX hub contacts 2026-03-02");
        assertThat(bed.contacts("export_id"))
                .containsOnly(
                        String.valueOf(bed.exports("CX hub contacts 2026-03-02").get(0)));
    }

    @Test
    void aJobWhoseCreationGotNoResponseIsNotCreatedTwice() throws Exception {
        bed.simulator
                .faults()
                .add(Fault.on("POST", "/udm/v10/export/jobs")
                        .times(1)
                        .afterHandling()
                        .connectionReset());

        export(NIGHT);

        assertThat(bed.udm().jobs()).hasSize(1);
        assertThat(bed.contacts("id")).hasSize(ContactsBed.SEEDED);
    }

    @Test
    void aRedeliveredExportReplacesItself() throws Exception {
        export(NIGHT);
        List<String> before = bed.contacts("contact");
        try (Connection connection = HubFolder.connect(bed.folder.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update contacts set contact = '{}', first_name = 'Nobody'");
        }
        Files.delete(bed.folder.positionFile());

        export(NIGHT);

        assertThat(bed.contacts("contact")).isEqualTo(before);
        assertThat(bed.contacts("first_name")).doesNotContain("Nobody");
    }

    @Test
    void exportsOfOthersAreNotInTheTable() throws Exception {
        bed.udm().addContacts(List.of(Map.of("id", "shared", "firstName", "Ann")));
        bed.udm().startExport("Everything of the marketing");

        export(NIGHT);

        long others = bed.exports("Everything of the marketing").get(0);
        assertThat(bed.contacts("export_id")).doesNotContain(String.valueOf(others));
        assertThat(bed.simulator.journal().count("GET", "/udm/v10/files/export-" + others + "*"))
                .isZero();
    }

    @Test
    void anExportThatIsDeliveredLateDoesNotReplaceALaterOne() throws Exception {
        bed.udm().change(udm -> udm.withRunTime(Duration.ofHours(1)));
        long early = start("CX hub contacts early");
        bed.udm().addContacts(List.of(Map.of("id", "new", "firstName", "Later")));
        long late = start("CX hub contacts 2026-03-01");
        try (CxHub hub = CxHub.start(bed.settings(NIGHT))) {
            bed.udm().finishExport(late);
            await().until(() -> bed.isProcessed(late));
            bed.udm().finishExport(early);
            await().until(() -> bed.isProcessed(early));
        }

        assertThat(bed.contacts("export_id")).hasSize(ContactsBed.SEEDED + 1).containsOnly(String.valueOf(late));
    }

    @Test
    void nothingIsLostWhenTheDatabaseIsDownWhileAnExportArrives() throws Exception {
        Server database = startDatabase("0");
        Map<String, String> settings = bed.settings(NIGHT);
        settings.put("exports.jdbc.url", "jdbc:h2:" + database.getURL() + "/" + folder.resolve("elsewhere"));
        try (CxHub hub = CxHub.start(settings);
                TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() -> stored(browser) == ContactsBed.SEEDED);

            database.stop();
            bed.udm().addContacts(List.of(Map.of("id", "meanwhile", "firstName", "Ann")));
            long export = start("CX hub contacts meanwhile");
            await().until(() -> last(browser, "failure").asText().contains("The table cannot be written"));
            assertThat(bed.isProcessed(export)).isFalse();
            database = startDatabase(String.valueOf(database.getPort()));

            await().until(() -> bed.isProcessed(export));
            await().until(() -> last(browser, "failure").asText().isEmpty());
            await().until(() -> stored(browser) == ContactsBed.SEEDED + 1);
        } finally {
            database.stop();
        }
        assertThat(HubFolder.rows(
                        bed.folder.databaseUrl("elsewhere"),
                        "select id from contacts where id = 'meanwhile'",
                        row -> row.getString(1)))
                .hasSize(1);
    }

    @Test
    void theBrowserGetsTheHistoryTheProgressAndTheRows() throws Exception {
        bed.udm().change(udm -> udm.withRunTime(Duration.ofHours(1)));
        bed.udm().addContacts(List.of(Map.of("id", " ", "firstName", "Without an id")));
        try (CxHub hub = CxHub.start(bed.settings(NIGHT));
                TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() -> last(browser, "progress").at("/0/progress").isTextual());
            long export = bed.exports("CX hub contacts 2026-03-01").get(0);
            assertThat(last(browser, "history").at("/0/title").asText()).isEqualTo("CX hub contacts 2026-03-01");
            assertThat(last(browser, "progress").at("/0/id").asText()).isEqualTo(String.valueOf(export));

            bed.udm().finishExport(export);

            await().untilAsserted(() -> {
                assertThat(last(browser, "stored").at("/0/complete").asBoolean())
                        .isTrue();
                assertThat(last(browser, "counts").at("/0/count").asInt()).isEqualTo(ContactsBed.SEEDED);
                assertThat(last(browser, "contacts").size()).isEqualTo(12);
                assertThat(last(browser, "health").at("/exports.delivered").asText())
                        .isEqualTo("1");
            });
            assertThat(last(browser, "stored").get(0).toString())
                    .isEqualTo(
                            "{\"id\":%d,\"files\":1,\"stored\":50,\"refused\":1,\"complete\":true}".formatted(export));
        }
    }

    @Test
    void whatAnEarlierRunHasWrittenIsShownAfterARestart() throws Exception {
        export(NIGHT);
        try (CxHub hub = CxHub.start(bed.settings(NIGHT));
                TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() -> stored(browser) == ContactsBed.SEEDED);
            await().until(() -> last(browser, "history").at("/0/fileName").isTextual());
        }
    }

    @Test
    void whyNoExportCanBeRequestedIsShownUntilOneIs() throws Exception {
        Fault down = Fault.on("POST", "/udm/v10/export/jobs").status(500);
        bed.simulator.faults().add(down);
        try (CxHub hub = CxHub.start(bed.settings(NIGHT));
                TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() -> last(browser, "requestFailure").asText().contains("No export can be requested"));

            bed.simulator.faults().clear();

            await().until(() -> last(browser, "requestFailure").asText().isEmpty());
            await().until(() -> stored(browser) == ContactsBed.SEEDED);
        }
    }

    private long start(String title) {
        // It is an export of everything.
        bed.udm().change(udm -> udm.withContent(content -> content.withInteractions(0)));
        bed.udm().startExport(title);
        return bed.exports(title).get(0);
    }

    private static int stored(TestBrowser browser) {
        return last(browser, "counts").at("/0/count").asInt();
    }

    private static JsonNode last(TestBrowser browser, String key) {
        List<JsonNode> all = browser.data("exports", key);
        return all.isEmpty() ? MissingNode.getInstance() : all.get(all.size() - 1);
    }

    private static Server startDatabase(String port) throws SQLException {
        return Server.createTcpServer("-tcpPort", port, "-ifNotExists").start();
    }

    /** Runs a hub until the export of a night is in the table. */
    private void export(String night) throws Exception {
        String title = ContactsBed.TITLE + " " + night;
        try (CxHub hub = CxHub.start(bed.settings(night))) {
            await().until(() -> !bed.exports(title).isEmpty()
                    && bed.isProcessed(bed.exports(title).get(0)));
        }
    }
}
