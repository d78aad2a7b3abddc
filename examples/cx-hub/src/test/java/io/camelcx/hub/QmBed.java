// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.cxone.extract.csv.QmWorkflowColumns;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxone.settings.CxoneSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A contact centre with QM Workflows from a first day to yesterday, and the folder with the table into which a hub extracts them. */
final class QmBed implements AutoCloseable {

    private static final String ENTITY = "qm-workflows";

    final CxSimulator simulator;
    final HubFolder folder;
    final LocalDate first;
    final LocalDate last;

    /**
     * A contact centre without hub.
     *
     * @param days how many days are to be extracted
     * @param change how CXone differs from one whose files are ready after some milliseconds
     */
    QmBed(Path folder, int days, UnaryOperator<CxoneSettings> change) {
        this.folder = new HubFolder(folder, "qm");
        this.last = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        this.first = last.minusDays(days - 1);
        this.simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withCxone(cxone -> change.apply(cxone.withExtraction(
                                api -> api.withPace(Duration.ofMillis(5)).withRunTime(Duration.ofMillis(10)))
                        .withFiles(files -> files.withRowsPerDay(7)))));
    }

    /** The settings of a hub that extracts quickly. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(HubFolder.settings(simulator));
        settings.putAll(Map.of(
                "cxone.baseUrl", simulator.baseUrl().toString(),
                "cxone.accessKey", "demo-access-key",
                "cxone.secretKey", "demo-access-secret",
                "cxone.submitInterval", "PT0.01S",
                "qm.folder", folder.path().toString(),
                "qm.startDate", first.toString(),
                "qm.delay", "100",
                "qm.pollDelay", "5",
                "qm.batch", "3"));
        return settings;
    }

    /** Whether the position is after the last day. */
    boolean isDone() throws IOException {
        return isNext(last.plusDays(1));
    }

    /** Whether the position has reached this day. */
    boolean isNext(LocalDate day) throws IOException {
        return folder.position().contains("\"next\":\"" + day);
    }

    /** The rows of the contact centre, by the vendor's names of the columns. */
    List<Map<String, String>> expected() {
        return simulator.cxone().dataExtraction().rows(ENTITY, "1", first, last).stream()
                .<Map<String, String>>map(TreeMap::new)
                .toList();
    }

    /** The rows of the table of a hub that has ended. */
    List<Map<String, String>> table() throws SQLException {
        return table(folder.databaseUrl());
    }

    /** The rows of the table, by the vendor's names of the columns. */
    List<Map<String, String>> table(String url) throws SQLException {
        return HubFolder.rows(url, "select * from qm_workflows", QmBed::row);
    }

    private static Map<String, String> row(ResultSet found) throws SQLException {
        Map<String, String> row = new TreeMap<>();
        int place = 1;
        for (String column : QmWorkflowColumns.ALL) {
            row.put(column, found.getString(place++));
        }
        return row;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
