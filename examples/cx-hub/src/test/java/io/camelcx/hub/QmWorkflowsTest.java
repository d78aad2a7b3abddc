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

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QM Workflows into a table, through the routes that a user would copy. */
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
    void aRowThatComesAgainWithOtherValuesReplacesItself() throws Exception {
        extract(Map.of());
        try (var connection = java.sql.DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("qm"), "sa", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate("update qm_workflows set workflow_status = 'Draft', score_percent = 1");
        }
        java.nio.file.Files.delete(folder.resolve("position.state"));

        extract(Map.of());

        assertThat(bed.table()).containsExactlyInAnyOrderElementsOf(bed.expected());
    }

    @Test
    void rowsThatCameLateAreThereAfterTheNextWindow() throws Exception {
        extract(Map.of("qm.lag", "2"));
        bed.simulator.cxone().files().change(files -> files.withRowsPerDay(12));

        extract(Map.of("qm.overlap", "8"));

        assertThat(bed.table()).containsExactlyInAnyOrderElementsOf(bed.expected());
    }

    private void extract(Map<String, String> settings) throws Exception {
        Map<String, String> all = bed.settings();
        all.putAll(settings);
        long lag = Long.parseLong(settings.getOrDefault("qm.lag", "1"));
        String done = "\"next\":\"" + bed.last.plusDays(2 - lag);
        try (CxHub hub = CxHub.start(all)) {
            await().atMost(QmBed.PATIENCE).until(() -> bed.position().contains(done));
        }
    }
}
