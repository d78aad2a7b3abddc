// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports.large;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.udm.StoredFile;
import io.camelcx.simulator.genesys.udm.UdmApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program of the server's JVM: a simulator whose export is written to the disk while it is encrypted. */
final class LargeExportServer {

    /** The password of the key store that it makes. */
    static final String PASSWORD = "changeit";

    private static final int SAMPLE = 20_000;
    private static final long PAUSE_MILLIS = 100;

    private LargeExportServer() {}

    /** Starts the server; takes no arguments. */
    public static void main(String[] args) throws Exception {
        try (CxSimulator simulator = CxSimulator.start(settings())) {
            System.out.println(simulator.baseUrl());
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                String[] words = line.split(" ", 3);
                if (!words[0].equals("export")) {
                    throw new IllegalArgumentException("Unknown command: " + line);
                }
                System.out.println(export(simulator.genesys().udm(), Long.parseLong(words[1]), Path.of(words[2])));
            }
        }
    }

    private static SimulatorSettings settings() {
        return SimulatorSettings.defaults()
                .withLive(false)
                .withJournal(false)
                .withGenesys(genesys -> genesys.withUdm(udm -> udm.withRunTime(Duration.ZERO)
                        .withFiles(files -> files.withLinkLifetime(Duration.ofHours(1)))
                        .withContent(content -> content.withInteractions(0).withCompression(0))));
    }

    /** Makes an export whose file has about so many bytes; returns its number of records. */
    private static long export(UdmApi udm, long bytes, Path keyStore) throws IOException, InterruptedException {
        long sample = write(udm, SAMPLE, keyStore);
        udm.clear();
        long records = Math.max(1, bytes * SAMPLE / sample);
        write(udm, records, keyStore);
        return records;
    }

    private static long write(UdmApi udm, long records, Path keyStore) throws IOException, InterruptedException {
        Files.write(keyStore, udm.createKeyStore(PASSWORD));
        udm.change(settings -> settings.withContent(content -> content.withContacts(records)));
        udm.startExport("Large");
        List<StoredFile> files = udm.files();
        while (files.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            files = udm.files();
        }
        return files.get(0).size();
    }
}
