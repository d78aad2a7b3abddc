// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.cxone.extract.csv.QmWorkflowColumns;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxone.settings.CxoneSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A contact centre whose QM Workflows a hub extracts from a first day to yesterday, and the table where they should be then. */
final class QmBed implements AutoCloseable {

    static final String ENTITY = "qm-workflows";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final CxSimulator simulator;
    final LocalDate first;
    final LocalDate last;
    private final Path folder;

    /**
     * A contact centre without hub.
     *
     * @param days how many days are to be extracted
     * @param change how CXone differs from one whose files are ready after some milliseconds
     */
    QmBed(Path folder, int days, UnaryOperator<CxoneSettings> change) {
        this.folder = folder;
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
        Map<String, String> settings = new HashMap<>(Map.of(
                "hub.port", "0",
                "hub.simulator", "false",
                "genesys.baseUrl", simulator.baseUrl().toString(),
                "genesys.apiKey", "demo-api-key",
                "genesys.clientId", "demo-client",
                "genesys.clientSecret", "demo-secret",
                "cxone.baseUrl", simulator.baseUrl().toString(),
                "cxone.accessKey", "demo-access-key",
                "cxone.secretKey", "demo-access-secret",
                "cxone.submitInterval", "PT0.01S"));
        settings.putAll(Map.of(
                "qm.folder", folder.toString(),
                "qm.startDate", first.toString(),
                "qm.delay", "100",
                "qm.pollDelay", "5",
                "qm.batch", "3"));
        return settings;
    }

    /** Whether the position is behind the last day. */
    boolean isDone() throws Exception {
        return position().contains("\"next\":\"" + last.plusDays(1));
    }

    /** The position's last line, empty if there is none yet. */
    String position() throws Exception {
        Path file = folder.resolve("position.state");
        String text = Files.exists(file) ? Files.readString(file) : "";
        int end = text.lastIndexOf('\n');
        return end < 0 ? "" : text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    }

    /** The rows that the contact centre has, from the vendor's names of the columns to what stands in them. */
    List<Map<String, String>> expected() {
        return simulator.cxone().dataExtraction().rows(ENTITY, "1", first, last).stream()
                .<Map<String, String>>map(TreeMap::new)
                .toList();
    }

    /** The rows of the table of a hub that has ended. */
    List<Map<String, String>> table() throws SQLException {
        return table("jdbc:h2:file:" + folder.resolve("qm"));
    }

    /** The rows of the table, by the vendor's names of the columns. */
    List<Map<String, String>> table(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement select = connection.createStatement();
                ResultSet found = select.executeQuery("select * from qm_workflows")) {
            List<Map<String, String>> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, String> row = new TreeMap<>();
                int place = 1;
                for (String column : QmWorkflowColumns.ALL) {
                    row.put(column, found.getString(place++));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
