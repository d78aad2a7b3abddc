// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.udm.JobInfo;
import io.camelcx.simulator.genesys.udm.UdmApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A contact centre with contacts whose exports take no time, and the folder with the table into which a hub brings them. */
final class ContactsBed implements AutoCloseable {

    static final int SEEDED = 50;
    static final String TITLE = "CX hub contacts";
    private static final String PASSWORD = "exports-4711";

    final CxSimulator simulator;
    final HubFolder folder;
    private final Path keys;

    ContactsBed(Path folder) throws IOException {
        this.folder = new HubFolder(folder, "contacts");
        this.simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withGenesys(genesys -> genesys.withUdm(udm -> udm.withRunTime(Duration.ZERO)
                        .withContent(content -> content.withContacts(SEEDED).withInteractions(5)))));
        this.keys = Files.write(Files.createDirectories(folder).resolve("exports.p12"), udm().createKeyStore(PASSWORD));
    }

    UdmApi udm() {
        return simulator.genesys().udm();
    }

    /** The settings of a hub that requests an export for this night, and brings it into the table quickly. */
    Map<String, String> settings(String night) {
        Map<String, String> settings = new HashMap<>(HubFolder.settings(simulator));
        settings.putAll(Map.of(
                "exports.keyStore",
                keys.toString(),
                "exports.password",
                PASSWORD,
                "exports.folder",
                folder.path().toString(),
                "exports.night",
                night,
                "exports.period",
                "50",
                "exports.delay",
                "50",
                "exports.watchDelay",
                "50",
                "exports.batch",
                "7"));
        return settings;
    }

    /** The ids in the history of the exports with a title. */
    List<Long> exports(String title) {
        return udm().history().stream()
                .filter(export -> export.request().title().equals(title))
                .map(JobInfo::id)
                .toList();
    }

    /** Whether an export was processed: the position is on the disk. */
    boolean isProcessed(long export) throws IOException {
        return folder.position().replaceAll(".*\"done\":\\[([^]]*)].*", ",$1,").contains("," + export + ",");
    }

    /** The columns of the table as text, of a hub that has ended. */
    List<String> contacts(String columns) throws SQLException {
        return HubFolder.rows(
                folder.databaseUrl(), "select " + columns + " from contacts order by id", row -> row.getString(1));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
