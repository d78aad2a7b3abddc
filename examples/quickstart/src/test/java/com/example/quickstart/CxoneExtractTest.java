// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.cxone.extraction.DataExtractionApi;
import io.camelcx.test.CxSimulatorExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class CxoneExtractTest {

    private static final LocalDate START = LocalDate.now(ZoneOffset.UTC).minusDays(3);
    private static final int ROWS_PER_DAY = 20;

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension()
            .with(settings -> settings.withCxone(cxone -> cxone.withFiles(files -> files.withRowsPerDay(ROWS_PER_DAY))
                    .withExtraction(api -> api.withPace(Duration.ZERO).withRunTime(Duration.ZERO))));

    @TempDir
    Path folder;

    private RunningRoutes start(CxSimulator simulator) {
        return RunningRoutes.of("cxone-extract.yaml", simulator.baseUrl(), folder)
                .with("simulator.startDate", START.toString())
                .with("qm.cron", "* * * * * ?")
                .with("cxone.submitInterval", "PT0.1S")
                .with("camel.component.cxone-extract.pollDelay", "50")
                .start();
    }

    private static List<String> segments(RunningRoutes routes) {
        try {
            return routes.database("qmDatabase")
                    .queryForList(
                            "select segment_id from qm_workflow where substring(submission_date, 1, 10) <= ?",
                            String.class,
                            START.plusDays(2).toString());
        } catch (DataAccessException e) {
            // Locked by the writer for a moment.
            return List.of();
        }
    }

    @Test
    void mergesEachWindowAndContinuesAtItsPositionAfterARestart(CxSimulator simulator, DataExtractionApi extraction) {
        try (RunningRoutes routes = start(simulator)) {
            await().until(() -> segments(routes).size() >= ROWS_PER_DAY);
        }
        List<Map<String, String>> expected = extraction.rows("qm-workflows", "1", START, START.plusDays(2));
        try (RunningRoutes routes = start(simulator)) {
            await().until(() -> segments(routes).size() >= expected.size());
            assertThat(segments(routes))
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(row -> row.get("Segment ID")).toList());
            assertThat(routes.database("qmDatabase")
                            .queryForMap(
                                    "select agent_id, team, status, score from qm_workflow where segment_id = ? and type = ?",
                                    expected.get(0).get("Segment ID"),
                                    expected.get(0).get("Type")))
                    .containsValues(
                            expected.get(0).get("Agent ID"),
                            expected.get(0).get("Team Name"),
                            expected.get(0).get("Workflow Status"),
                            expected.get(0).get("Score"));
        }
        // A window that was done is not extracted again. (After midnight there is one more.)
        assertThat(extraction.submissions()).isBetween(3, 4);
    }
}
