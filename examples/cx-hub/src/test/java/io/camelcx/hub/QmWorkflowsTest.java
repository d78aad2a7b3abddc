// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camelcx.hub.page.TestBrowser;
import io.camelcx.simulator.http.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QM Workflows into a table, with the routes that a user would copy. */
class QmWorkflowsTest {

    private static final int DAYS = 6;

    @TempDir
    private Path folder;

    private QmBed bed;

    @BeforeEach
    void start() {
        bed = new QmBed(folder, DAYS, UnaryOperator.identity());
    }

    @AfterEach
    void stop() {
        bed.close();
    }

    @Test
    void everyRowIsInTheTableOnceThoughTheWindowsOverlap() throws Exception {
        extract(Map.of("qm.overlap", "2"));

        assertThat(bed.simulator.cxone().dataExtraction().jobs())
                .filteredOn(job -> job.start().isBefore(job.end()))
                .as("windows that overlap")
                .hasSizeGreaterThan(3);
        assertThat(bed.table()).containsExactlyInAnyOrderElementsOf(bed.expected());
    }

    @Test
    void aRedeliveredRowWithOtherValuesReplacesItself() throws Exception {
        extract(Map.of());
        try (Connection connection = HubFolder.connect(bed.folder.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update qm_workflows set workflow_status = 'Draft', score_percent = 1");
        }
        Files.delete(bed.folder.positionFile());

        extract(Map.of());

        assertThat(bed.table()).containsExactlyInAnyOrderElementsOf(bed.expected());
    }

    @Test
    void lateRowsAreInTheTableAfterTheNextWindow() throws Exception {
        extract(Map.of("qm.lag", "2"));
        bed.simulator.cxone().files().change(files -> files.withRowsPerDay(12));

        extract(Map.of("qm.overlap", "8"));

        assertThat(bed.table()).containsExactlyInAnyOrderElementsOf(bed.expected());
    }

    @Test
    void nothingIsLostWhenTheDatabaseIsDownForAWhile() throws Exception {
        Fault later = Fault.on("POST", "/data-extraction/V1/jobs").after(2).status(503);
        bed.simulator.faults().add(later);
        Server database = startDatabase("0");
        Map<String, String> settings = bed.settings();
        settings.put("qm.jdbc.url", "jdbc:h2:" + database.getURL() + "/" + folder.resolve("elsewhere"));
        try (CxHub hub = CxHub.start(settings);
                TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() -> bed.folder.position().contains("next"));

            database.stop();
            bed.simulator.faults().clear();
            await().until(() -> failure(browser).contains("The table cannot be written"));
            assertThat(bed.isDone()).isFalse();
            database = startDatabase(String.valueOf(database.getPort()));

            await().until(bed::isDone);
            await().until(() -> failure(browser).isEmpty());
        } finally {
            database.stop();
        }
        assertThat(bed.table(bed.folder.databaseUrl("elsewhere"))).containsExactlyInAnyOrderElementsOf(bed.expected());
    }

    @Test
    void theBrowserGetsTheAveragesByDayAndTeamAndHowFarTheExtractionIs() throws Exception {
        try (CxHub hub = CxHub.start(bed.settings());
                TestBrowser browser = TestBrowser.open(hub.address())) {
            await().untilAsserted(
                            () -> assertThat(days(last(browser, "scores"))).hasSize(DAYS));
            await().untilAsserted(() -> {
                assertThat(last(browser, "health").at("/next.day").asText())
                        .isEqualTo(bed.last.plusDays(1).toString());
                assertThat(last(browser, "health").at("/extraction.step").asText())
                        .isEqualTo("IDLE");
            });

            JsonNode scores = last(browser, "scores");
            assertThat(days(scores)).first().isEqualTo(bed.first.toString());
            for (JsonNode score : scores) {
                assertThat(score.at("/average").asDouble()).isCloseTo(expectedScore(score), within(0.1));
            }
        }
    }

    /** The days with scores, in their order. */
    private static Set<String> days(JsonNode scores) {
        Set<String> days = new LinkedHashSet<>();
        scores.forEach(score -> days.add(score.at("/day").asText()));
        return days;
    }

    /** The average without self-assessments. */
    private double expectedScore(JsonNode score) {
        return bed.expected().stream()
                .filter(row -> row.get("Team Name").equals(score.at("/team").asText()))
                .filter(row ->
                        row.get("Submission Date").startsWith(score.at("/day").asText()))
                .filter(row -> !row.get("Type").equals("Self-Assessment"))
                .mapToDouble(row -> Double.parseDouble(row.get("Score – Percentage")))
                .average()
                .orElse(-1);
    }

    private static String failure(TestBrowser browser) {
        return last(browser, "failure").asText();
    }

    private static JsonNode last(TestBrowser browser, String key) {
        List<JsonNode> all = browser.data("quality", key);
        return all.isEmpty() ? MissingNode.getInstance() : all.get(all.size() - 1);
    }

    private static Server startDatabase(String port) throws SQLException {
        return Server.createTcpServer("-tcpPort", port, "-ifNotExists").start();
    }

    private void extract(Map<String, String> settings) throws Exception {
        Map<String, String> all = bed.settings();
        all.putAll(settings);
        long lag = Long.parseLong(settings.getOrDefault("qm.lag", "1"));
        try (CxHub hub = CxHub.start(all)) {
            await().until(() -> bed.isNext(bed.last.plusDays(2 - lag)));
        }
    }
}
